package dev.courant.ingest.ownership;

import dev.courant.ingest.article.ArticlePartitionFactory;
import dev.courant.model.TopicLayout;
import java.time.Duration;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultTransactionIdSuffixStrategy;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;

@Configuration(proxyBeanMethods = false)
class OwnershipConfiguration {
  /** Transactions at once; each has a producer of its own. */
  private static final int PRODUCERS = 4;

  private static final Duration STATES_PATIENCE = Duration.ofMinutes(1);

  @Bean
  DefaultKafkaProducerFactoryCustomizer boundedTransactionalIds() {
    return factory ->
        factory.setTransactionIdSuffixStrategy(
            new DefaultTransactionIdSuffixStrategy(PRODUCERS + 1));
  }

  @Bean(destroyMethod = "close")
  Admin admin(KafkaAdmin settings) {
    return Admin.create(settings.getConfigurationProperties());
  }

  @Bean
  BrokerHealth brokerHealthIndicator(Admin admin) {
    return new BrokerHealth(admin);
  }

  @Bean
  TopicLayout topicLayout(TopicSettings settings) {
    return settings.layout();
  }

  @Bean
  FeedPlacement feedPlacement(TopicLayout layout) {
    return new FeedPlacement(layout.partitions());
  }

  @Bean
  Leases leases() {
    return new Leases();
  }

  @Bean
  FencedTransactions fencedTransactions(KafkaOperations<String, byte[]> kafka, Leases leases) {
    return new FencedTransactions(kafka, leases, PRODUCERS);
  }

  @Bean
  StateReader stateReader(ConsumerFactory<String, byte[]> consumers, Admin admin) {
    return new StateReader(consumers, admin, STATES_PATIENCE);
  }

  @Bean
  PartitionRestore partitionRestore(
      StateReader states, ArticlePartitionFactory partitions, FencedTransactions transactions) {
    return new PartitionRestore(states, partitions, transactions);
  }

  @Bean
  FeedAssignments feedAssignments(
      ConsumerFactory<String, byte[]> consumers,
      Opening opening,
      PartitionRestore restore,
      Leases leases) {
    return new FeedAssignments(
        consumers, opening, new FeedRebalanceListener(restore, leases), leases);
  }
}
