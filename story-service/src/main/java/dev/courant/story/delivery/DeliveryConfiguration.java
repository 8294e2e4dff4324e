package dev.courant.story.delivery;

import dev.courant.model.TopicLayout;
import dev.courant.runtime.BrokerAdmin;
import dev.courant.runtime.CommittedStates;
import dev.courant.runtime.Computing;
import dev.courant.runtime.ConsumerLag;
import dev.courant.runtime.Loops;
import dev.courant.runtime.SupervisedLoop;
import dev.courant.runtime.TopicSettings;
import dev.courant.runtime.Watchdog;
import dev.courant.runtime.WatchdogSettings;
import dev.courant.story.matching.Matcher;
import dev.courant.story.telling.StoryTeller;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultTransactionIdSuffixStrategy;
import org.springframework.kafka.core.KafkaOperations;

@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {
  private static final Duration STATES_PATIENCE = Duration.ofMinutes(1);

  /** One thread writes; what it left open is closed by its next transaction, under the same id. */
  @Bean
  DefaultKafkaProducerFactoryCustomizer oneTransactionalId() {
    return factory ->
        factory.setTransactionIdSuffixStrategy(new DefaultTransactionIdSuffixStrategy(1));
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  TopicLayout topicLayout(TopicSettings settings) {
    return settings.layout();
  }

  @Bean
  DeliveryCounters deliveryCounters(MeterRegistry meters) {
    return new DeliveryCounters(meters);
  }

  @Bean
  Role membershipHealthIndicator(MeterRegistry meters) {
    Role role = new Role();
    Gauge.builder("courant.story.active", role, one -> one.isActive() ? 1 : 0)
        .description("1 while this instance decides about articles")
        .register(meters);
    meters.gauge("courant.story.articles.known", role, Role::articles);
    meters.gauge("courant.story.stories.known", role, Role::stories);
    return role;
  }

  @Bean
  StateRestore stateRestore(
      ConsumerFactory<String, byte[]> consumers,
      BrokerAdmin admin,
      ObjectProvider<Matcher> matchers,
      DeliveryCounters counters,
      DeliverySettings settings,
      TopicLayout layout) {
    CommittedStates states =
        new CommittedStates(consumers.getConfigurationProperties(), admin, STATES_PATIENCE);
    ReadBack readBack = new ReadBack(states, counters, layout.partitions());
    return new StateRestore(consumers, readBack, new NewMatchers(matchers), settings);
  }

  @Bean
  BatchWork batchWork(
      Computing computing, StoryTeller teller, DeliveryCounters counters, Clock clock) {
    return new BatchWork(
        new ArticleDecision(computing, clock), new ChangedStories(teller, computing, counters));
  }

  @Bean
  StoryDelivery.Tenures tenures(
      StateRestore restore,
      BatchWork work,
      KafkaOperations<String, byte[]> kafka,
      Tenure.Report report) {
    FencedWrite write = new FencedWrite(kafka);
    return consumer -> new Tenure(consumer, new TakeOver(restore::restore), work, write, report);
  }

  @Bean
  Tenure.Report report(
      Role role, DeliveryCounters counters, DeliverySettings settings, Clock clock) {
    return new Tenure.Report(role, counters, settings, clock);
  }

  @Bean
  SupervisedLoop storiesLoop(
      Loops loops,
      BrokerAdmin admin,
      TopicLayout layout,
      ConsumerFactory<String, byte[]> consumers,
      StoryDelivery.Tenures tenures) {
    return loops.loop("stories", new StoryDelivery(admin, layout, consumers, tenures));
  }

  @Bean
  SupervisedLoop lagLoop(
      Loops loops,
      BrokerAdmin admin,
      ConsumerFactory<String, byte[]> consumers,
      Role role,
      MeterRegistry meters,
      Watchdog watchdog,
      WatchdogSettings settings) {
    String group = String.valueOf(consumers.getConfigurationProperties().get("group.id"));
    ConsumerLag lag = new ConsumerLag(admin, group, role::assigned, role::settled, meters);
    watchdog.watch(
        "summarized articles",
        settings.deadline(),
        () -> role.isActive() && lag.isWaiting(),
        lag::committed);
    return loops.loop("lag", lag);
  }
}
