package dev.courant.summarize.delivery;

import dev.courant.summarize.summary.Summarization;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DefaultAfterRollbackProcessor;
import org.springframework.kafka.support.ProducerListener;
import org.springframework.kafka.transaction.KafkaTransactionManager;
import org.springframework.util.backoff.ExponentialBackOff;

@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {
  private static final long FIRST_PAUSE_MS = 500;
  private static final long LONGEST_PAUSE_MS = 30_000;

  @Bean(destroyMethod = "close")
  Admin admin(KafkaAdmin settings) {
    return Admin.create(settings.getConfigurationProperties());
  }

  @Bean
  Work summarizeWork(Summarization summarization, MeterRegistry meters) {
    return new SummarizeWork(summarization, meters);
  }

  @Bean
  BrokerHealth brokerHealthIndicator(Admin admin) {
    return new BrokerHealth(admin);
  }

  @Bean
  RawArticlesListener rawArticlesListener(
      Work work, DeliverySettings settings, KafkaOperations<String, byte[]> kafka) {
    Semaphore permits = new Semaphore(settings.permits());
    return new RawArticlesListener(new Batch(work, permits, settings.deadline()), kafka);
  }

  /**
   * Says nothing of single records: where a transaction fails, as each does that a rebalance of the
   * group overtakes, the container tells of it once and the batch is repeated.
   */
  @Bean
  ProducerListener<Object, Object> producerListener() {
    return new ProducerListener<>() {};
  }

  /** A batch that fails is rolled back and read again, for ever, with growing pauses. */
  @Bean
  ConcurrentKafkaListenerContainerFactory<String, byte[]> kafkaListenerContainerFactory(
      ConsumerFactory<String, byte[]> consumers,
      KafkaTransactionManager<String, byte[]> transactions,
      DeliverySettings settings) {
    ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE_MS, 2);
    pauses.setMaxInterval(LONGEST_PAUSE_MS);
    var factory = new ConcurrentKafkaListenerContainerFactory<String, byte[]>();
    factory.setConsumerFactory(consumers);
    factory.setBatchListener(true);
    factory.setConcurrency(settings.threads());
    factory.getContainerProperties().setKafkaAwareTransactionManager(transactions);
    factory.setAfterRollbackProcessor(new DefaultAfterRollbackProcessor<>((_, _) -> {}, pauses));
    return factory;
  }

  @Bean
  Opening opening(Admin admin, TopicSettings topics, KafkaListenerEndpointRegistry listeners) {
    return new Opening(admin, topics.layout(), listeners);
  }
}
