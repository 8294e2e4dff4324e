package dev.courant.publish.publication;

import dev.courant.publish.log.TopicReaders;
import dev.courant.publish.store.ArticleStore;
import dev.courant.publish.store.RebuildMarker;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.DefaultAfterRollbackProcessor;
import org.springframework.kafka.transaction.KafkaTransactionManager;
import org.springframework.util.backoff.ExponentialBackOff;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PublicationSettings.class, TopicSettings.class})
class PublicationConfiguration {

  /** The one place that says what happens after a failure: everything again, later, for ever. */
  @Bean
  ConcurrentKafkaListenerContainerFactory<String, byte[]> kafkaListenerContainerFactory(
      ConsumerFactory<String, byte[]> consumers,
      KafkaTransactionManager<String, byte[]> transactions,
      PublicationSettings settings) {
    var factory = new ConcurrentKafkaListenerContainerFactory<String, byte[]>();
    factory.setConsumerFactory(consumers);
    factory.setBatchListener(true);
    factory.setConcurrency(settings.concurrency());
    factory.getContainerProperties().setKafkaAwareTransactionManager(transactions);
    ExponentialBackOff pause = new ExponentialBackOff(settings.retryAtLeast().toMillis(), 2);
    pause.setMaxInterval(settings.retryAtMost().toMillis());
    factory.setAfterRollbackProcessor(new DefaultAfterRollbackProcessor<>(pause));
    return factory;
  }

  @Bean
  SummarizedListener summarizedListener(
      ArticleStore store,
      KafkaTemplate<String, byte[]> kafka,
      PublicationSettings settings,
      PublicationCounters counters,
      Clock clock) {
    KafkaArticleEvents events = new KafkaArticleEvents(kafka, clock);
    Publication publication = new Publication(store, events, settings.deadline());
    return new SummarizedListener(publication, new Rejects(kafka), counters);
  }

  @Bean
  PublicationCounters publicationCounters(MeterRegistry registry, Clock clock) {
    return new PublicationCounters(registry, clock);
  }

  @Bean
  StoreRebuild storeRebuild(
      TopicReaders readers,
      ArticleStore store,
      RebuildMarker marker,
      PublicationSettings settings) {
    return new StoreRebuild(new KafkaSummarizedLog(readers), store, marker, settings.deadline());
  }

  @Bean
  Broker broker(KafkaAdmin admin, TopicSettings topics) {
    return new Broker(admin, topics.layout());
  }

  @Bean
  PublicationStart publicationHealthIndicator(
      Broker broker,
      StoreRebuild rebuild,
      KafkaListenerEndpointRegistry listeners,
      PublicationCounters counters,
      PublicationSettings settings) {
    return new PublicationStart(broker, rebuild, listeners, counters, settings.retryAtLeast());
  }
}
