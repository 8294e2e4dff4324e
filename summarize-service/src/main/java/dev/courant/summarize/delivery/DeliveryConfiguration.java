package dev.courant.summarize.delivery;

import dev.courant.runtime.BrokerAdmin;
import dev.courant.runtime.CommittedStates;
import dev.courant.runtime.ConsumerLag;
import dev.courant.runtime.ListenerStart;
import dev.courant.runtime.ListenerStart.Preparation;
import dev.courant.runtime.Loops;
import dev.courant.runtime.RecordIsolation;
import dev.courant.runtime.SupervisedLoop;
import dev.courant.runtime.TopicSettings;
import dev.courant.runtime.Watchdog;
import dev.courant.runtime.WatchdogSettings;
import dev.courant.summarize.summary.Computation;
import dev.courant.summarize.summary.LanguageModels;
import dev.courant.summarize.summary.Summarization;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.kafka.support.ProducerListener;
import org.springframework.kafka.transaction.KafkaTransactionManager;

@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {
  /** Within a batch records are decided about one by one, but committed together. */
  private static final int BATCHES = 5;

  private static final Duration STATES_PATIENCE = Duration.ofMinutes(1);

  @Bean
  Work summarizeWork(Summarization summarization) {
    return new SummarizeWork(summarization);
  }

  @Bean
  RecordIsolation recordIsolation() {
    return new RecordIsolation();
  }

  @Bean
  DeliveryCounters deliveryCounters(MeterRegistry meters) {
    return new DeliveryCounters(meters);
  }

  @Bean
  Revisions revisions(
      ConsumerFactory<String, byte[]> consumers,
      BrokerAdmin admin,
      Clock clock,
      MeterRegistry meters) {
    CommittedStates states =
        new CommittedStates(consumers.getConfigurationProperties(), admin, STATES_PATIENCE);
    Revisions revisions = new Revisions(new KafkaRevisions(states), clock);
    meters.gauge("courant.summarize.revisions.known", revisions, Revisions::size);
    return revisions;
  }

  @Bean
  Batch batch(Work work, LanguageModels models, DeliverySettings settings, Clock clock) {
    return new Batch(
        new RecordDecision(work, clock, models.configured()),
        new Semaphore(settings.permits()),
        settings.deadline());
  }

  @Bean
  RawArticlesListener rawArticlesListener(
      Batch batch,
      Revisions revisions,
      RecordIsolation isolation,
      DeliveryCounters counters,
      KafkaOperations<String, byte[]> kafka) {
    return new RawArticlesListener(batch, revisions, isolation, counters, kafka);
  }

  /**
   * Says nothing of single records: if a transaction fails, as each does that a rebalance of the
   * group overtakes, {@link RecordIsolation} says it once and the batch is repeated.
   */
  @Bean
  ProducerListener<Object, Object> producerListener() {
    return new ProducerListener<>() {};
  }

  @Bean
  ConcurrentKafkaListenerContainerFactory<String, byte[]> kafkaListenerContainerFactory(
      RecordIsolation isolation,
      ConsumerFactory<String, byte[]> consumers,
      KafkaTransactionManager<String, byte[]> transactions,
      DeliverySettings settings,
      Revisions revisions) {
    var factory =
        isolation.listeners(
            consumers.getConfigurationProperties(), transactions, settings.threads());
    factory.getContainerProperties().setConsumerRebalanceListener(new Forgetting(revisions));
    return factory;
  }

  @Bean
  ListenerStart startHealthIndicator(
      BrokerAdmin admin,
      TopicSettings topics,
      Computation computation,
      KafkaListenerEndpointRegistry listeners) {
    List<NewTopic> wanted =
        Stream.concat(topics.layout().raw().stream(), topics.layout().summarized().stream())
            .toList();
    Preparation lexicons = new Preparation("the lexicons", _ -> new WarmUp(computation).run());
    return new ListenerStart(
        admin, wanted, List.of(lexicons), listeners, List.of(RawArticlesListener.ID));
  }

  @Bean
  SupervisedLoop startLoop(Loops loops, ListenerStart start) {
    return loops.loop("start", start);
  }

  @Bean
  SupervisedLoop lagLoop(
      Loops loops,
      BrokerAdmin admin,
      ConsumerFactory<String, byte[]> consumers,
      KafkaListenerEndpointRegistry listeners,
      RecordIsolation isolation,
      Batch batch,
      MeterRegistry meters,
      Watchdog watchdog,
      WatchdogSettings settings) {
    String group = String.valueOf(consumers.getConfigurationProperties().get("group.id"));
    ConsumerLag lag =
        new ConsumerLag(admin, group, () -> assigned(listeners), isolation::settled, meters);
    watchdog.watch(
        "raw articles in work", settings.deadline(), () -> batch.inWork() > 0, batch::decided);
    watchdog.watch(
        "raw articles", settings.deadline().multipliedBy(BATCHES), lag::isWaiting, lag::committed);
    return loops.loop("lag", lag);
  }

  private static Collection<TopicPartition> assigned(KafkaListenerEndpointRegistry listeners) {
    MessageListenerContainer container = listeners.getListenerContainer(RawArticlesListener.ID);
    return container == null
        ? List.of()
        : Objects.requireNonNullElse(container.getAssignedPartitions(), List.of());
  }

  /** What is known of a partition counts only while this instance has it. */
  private record Forgetting(Revisions revisions) implements ConsumerAwareRebalanceListener {
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      forget(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      forget(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
      forget(partitions);
    }

    private void forget(Collection<TopicPartition> partitions) {
      revisions.forget(partitions.stream().map(TopicPartition::partition).toList());
    }
  }
}
