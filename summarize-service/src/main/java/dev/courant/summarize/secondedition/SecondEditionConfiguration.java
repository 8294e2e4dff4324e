package dev.courant.summarize.secondedition;

import dev.courant.model.Brokers;
import dev.courant.model.Topics;
import dev.courant.runtime.BrokerAdmin;
import dev.courant.runtime.ConsumerLag;
import dev.courant.runtime.Loops;
import dev.courant.runtime.TopicSettings;
import dev.courant.summarize.summary.CallLimit;
import dev.courant.summarize.summary.Computation;
import dev.courant.summarize.summary.FactsMemory;
import dev.courant.summarize.summary.LanguageModels;
import dev.courant.summarize.summary.Summarization;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SecondEditionConfiguration {
  private static final int POLLED_AT_ONCE = 100;
  private static final int LINGER_MS = 10;

  @Bean
  CallLimit callLimit(SecondEditionSettings settings) {
    return new CallLimit(settings.permits());
  }

  @Bean
  SecondEditionCounters secondEditionCounters(MeterRegistry meters) {
    return new SecondEditionCounters(meters);
  }

  @Bean
  Window secondEditionWindow(
      Clock clock,
      SecondEditionSettings settings,
      SecondEditionCounters counters,
      MeterRegistry meters) {
    Window window = new Window(clock, settings, counters::ended);
    meters.gauge("courant.model.articles.waiting", window, Window::size);
    return window;
  }

  @Bean
  FactsMemory factsMemory(LanguageModels models, SecondEditionSettings settings) {
    return models.configured() ? new FactsMemory(settings.memory().toBytes()) : FactsMemory.NONE;
  }

  @Bean
  Telling telling(LanguageModels models, Clock clock, Computation computation, FactsMemory memory) {
    return new Telling(new Summarization(models.engine(), clock, computation, memory), models);
  }

  @Bean
  SecondEditions secondEditions(
      KafkaClients clients, Window window, Telling telling, SecondEditionCounters counters) {
    return new SecondEditions(clients.all(), clients.firstEditions(), window, telling, counters);
  }

  @Bean
  KafkaClients secondEditionClients(
      BrokerAdmin admin,
      KafkaProperties kafka,
      TopicSettings topics,
      CallLimit limit,
      LanguageModels models) {
    // An article that waited for the endpoint to be free would be turned away at its deadline.
    int articles = limit.atMost(models.atOnce()).articles();
    return new KafkaClients(admin, kafka, topics, articles);
  }

  /** Does nothing where no model is configured. */
  @Bean
  SmartLifecycle secondEditionLoop(
      LanguageModels models, Loops loops, SecondEditions secondEditions) {
    return models.configured() ? loops.loop("second-editions", secondEditions) : new Nothing();
  }

  @Bean
  SmartLifecycle secondEditionLag(
      LanguageModels models,
      Loops loops,
      SecondEditions secondEditions,
      KafkaClients clients,
      Window window,
      MeterRegistry meters) {
    if (!models.configured()) {
      return new Nothing();
    }
    ConsumerLag lag =
        new ConsumerLag(
            clients.admin(), clients.group(), secondEditions::assigned, () -> done(window), meters);
    return loops.loop("second-editions-lag", lag);
  }

  private static Map<TopicPartition, Long> done(Window window) {
    Map<TopicPartition, Long> done = new HashMap<>();
    window
        .doneUpTo()
        .forEach(
            (partition, offset) -> done.put(new TopicPartition(Topics.RAW, partition), offset));
    return done;
  }

  /** What of Kafka the second group has for itself. */
  record KafkaClients(
      BrokerAdmin admin, KafkaProperties kafka, TopicSettings topics, int articles) {
    /** The group that makes first editions. */
    private String first() {
      return String.valueOf(kafka.buildConsumerProperties().get(ConsumerConfig.GROUP_ID_CONFIG));
    }

    String group() {
      return first() + "-models";
    }

    FirstEditions firstEditions() {
      return new FirstEditions(admin, first());
    }

    SecondEditions.Clients all() {
      List<NewTopic> wanted =
          Stream.concat(topics.layout().raw().stream(), topics.layout().summarized().stream())
              .toList();
      Map<String, Object> consumer = kafka.buildConsumerProperties();
      consumer.put(ConsumerConfig.GROUP_ID_CONFIG, group());
      consumer.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, POLLED_AT_ONCE);
      consumer.put(
          ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
          CooperativeStickyAssignor.class.getName());
      Map<String, Object> producer = kafka.buildProducerProperties();
      producer.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MS);
      return new SecondEditions.Clients(
          () -> Brokers.prepare(admin.client(), wanted),
          () -> new KafkaConsumer<>(consumer),
          () -> new KafkaProducer<>(producer),
          articles);
    }
  }

  private static final class Nothing implements SmartLifecycle {
    @Override
    public void start() {}

    @Override
    public void stop() {}

    @Override
    public boolean isRunning() {
      return false;
    }
  }
}
