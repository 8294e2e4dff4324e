package dev.courant.publish.publication;

import dev.courant.model.Topics;
import dev.courant.publish.store.ArticleStore;
import dev.courant.publish.store.StoreReadiness;
import dev.courant.runtime.BrokerAdmin;
import dev.courant.runtime.ConsumerLag;
import dev.courant.runtime.ListenerStart;
import dev.courant.runtime.ListenerStart.Preparation;
import dev.courant.runtime.Loops;
import dev.courant.runtime.RecordIsolation;
import dev.courant.runtime.SupervisedLoop;
import dev.courant.runtime.TopicSettings;
import dev.courant.runtime.Watchdog;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.transaction.KafkaTransactionManager;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublicationSettings.class)
class PublicationConfiguration {
  private static final Duration LOOK = Duration.ofMillis(200);

  @Bean
  RecordIsolation recordIsolation() {
    return new RecordIsolation();
  }

  /** The one place that says what happens after a failure. */
  @Bean
  ConcurrentKafkaListenerContainerFactory<String, byte[]> kafkaListenerContainerFactory(
      RecordIsolation isolation,
      ConsumerFactory<String, byte[]> consumers,
      KafkaTransactionManager<String, byte[]> transactions,
      PublicationSettings settings) {
    return isolation.listeners(
        consumers.getConfigurationProperties(), transactions, settings.concurrency());
  }

  @Bean
  SummarizedListener summarizedListener(
      ArticleStore store,
      KafkaTemplate<String, byte[]> kafka,
      RecordIsolation isolation,
      PublicationSettings settings,
      PublicationCounters counters) {
    KafkaArticleEvents events = new KafkaArticleEvents(kafka, Clock.systemUTC());
    Publication publication = new Publication(store, events, settings.deadline());
    return new SummarizedListener(publication, isolation, new Rejects(kafka), counters);
  }

  @Bean
  PublicationCounters publicationCounters(MeterRegistry registry) {
    return new PublicationCounters(registry);
  }

  @Bean
  ListenerStart publicationHealthIndicator(
      BrokerAdmin admin,
      TopicSettings topics,
      StoreReadiness store,
      KafkaListenerEndpointRegistry listeners) {
    var layout = topics.layout();
    return new ListenerStart(
        admin,
        Stream.of(
                layout.summarized(),
                layout.published(),
                layout.stories(),
                layout.webhooks(),
                layout.reports())
            .flatMap(List::stream)
            .toList(),
        List.of(new Preparation("a store that holds the log", beat -> await(store, beat))),
        listeners,
        List.of(SummarizedListener.ID));
  }

  private static void await(StoreReadiness store, SupervisedLoop.Beat beat) {
    while (beat.goesOn() && store.obstacle().isPresent()) {
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  @Bean
  SupervisedLoop publicationLoop(Loops loops, ListenerStart start) {
    return loops.loop("publication-start", start);
  }

  @Bean
  ConsumerLag consumerLag(
      BrokerAdmin admin,
      @Value("${spring.kafka.consumer.group-id}") String group,
      KafkaListenerEndpointRegistry listeners,
      RecordIsolation isolation,
      MeterRegistry meters) {
    return new ConsumerLag(admin, group, () -> assigned(listeners), isolation::settled, meters);
  }

  private static Collection<TopicPartition> assigned(KafkaListenerEndpointRegistry listeners) {
    var container = Objects.requireNonNull(listeners.getListenerContainer(SummarizedListener.ID));
    Collection<TopicPartition> assigned = container.getAssignedPartitions();
    return assigned == null
        ? List.of()
        : assigned.stream().filter(p -> p.topic().equals(Topics.SUMMARIZED)).toList();
  }

  @Bean
  SupervisedLoop consumerLagLoop(
      Loops loops,
      ConsumerLag lag,
      Watchdog watchdog,
      StoreReadiness store,
      PublicationSettings settings) {
    watchdog.watch(
        "publication",
        settings.standstill(),
        () -> lag.isWaiting() && store.obstacle().isEmpty(),
        lag::committed);
    return loops.loop("consumer-lag", lag);
  }
}
