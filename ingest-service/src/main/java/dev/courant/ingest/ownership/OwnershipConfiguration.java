package dev.courant.ingest.ownership;

import dev.courant.ingest.article.ArticlePartitionFactory;
import dev.courant.ingest.article.RecordFigures;
import dev.courant.ingest.article.SitePartitioner;
import dev.courant.ingest.work.WritePause;
import dev.courant.model.TopicLayout;
import dev.courant.runtime.BrokerAdmin;
import dev.courant.runtime.Loops;
import dev.courant.runtime.SupervisedLoop;
import dev.courant.runtime.TopicSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultTransactionIdSuffixStrategy;
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

  @Bean
  TopicLayout topicLayout(TopicSettings settings) {
    return settings.layout();
  }

  @Bean
  SitePartitioner sitePartitioner(TopicLayout layout) {
    return new SitePartitioner(layout.partitions());
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
  AssignmentHealth assignmentHealthIndicator(Leases leases) {
    return new AssignmentHealth(leases);
  }

  @Bean
  RecordFigures recordFigures(MeterRegistry meters) {
    return new RecordFigures(meters);
  }

  @Bean
  FencedTransactions fencedTransactions(
      KafkaOperations<String, byte[]> kafka, Leases leases, WritePause pause) {
    return new FencedTransactions(kafka, leases, pause, PRODUCERS);
  }

  @Bean
  StateReader stateReader(ConsumerFactory<String, byte[]> consumers, BrokerAdmin admin) {
    return new StateReader(consumers, admin, STATES_PATIENCE);
  }

  @Bean
  PartitionRestore partitionRestore(
      StateReader states,
      SitePartitioner partitioner,
      ArticlePartitionFactory partitions,
      FencedTransactions transactions) {
    return new PartitionRestore(states, partitioner, partitions, transactions);
  }

  @Bean
  SupervisedLoop feedAssignmentsLoop(
      Loops loops,
      ConsumerFactory<String, byte[]> consumers,
      BrokerSetup setup,
      PartitionRestore restore,
      SitePartitioner partitioner,
      Leases leases) {
    return loops.loop(
        "feed-assignments", new FeedAssignments(consumers, setup, restore, partitioner, leases));
  }

  @Bean
  ControlLetters controlLetters(
      StateReader reader,
      FeedPlacement placement,
      FencedTransactions transactions,
      Leases leases,
      RecordFigures figures) {
    return new ControlLetters(reader, placement.partitions(), transactions, leases, figures);
  }

  @Bean
  SupervisedLoop controlTopicsLoop(
      Loops loops,
      ConsumerFactory<String, byte[]> consumers,
      Leases leases,
      ControlLetters letters,
      SitePartitioner partitioner) {
    return loops.loop("control-topics", new ControlTopics(consumers, leases, letters, partitioner));
  }
}
