package dev.courant.ingest.poll;

import dev.courant.ingest.desk.DeskRules;
import dev.courant.ingest.desk.DeskSettings;
import dev.courant.ingest.feed.FeedParser;
import dev.courant.ingest.fetch.Fetcher;
import dev.courant.ingest.intake.Telling;
import dev.courant.ingest.websub.Subscriber;
import dev.courant.ingest.websub.WebSubSettings;
import dev.courant.model.TopicLayout;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultTransactionIdSuffixStrategy;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;

@Configuration(proxyBeanMethods = false)
class PollConfiguration {
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
  Tenures tenures() {
    return new Tenures();
  }

  @Bean
  KafkaFence fence(KafkaOperations<String, byte[]> kafka, Tenures tenures) {
    return new KafkaFence(kafka, tenures, PRODUCERS);
  }

  @Bean
  StateReader stateReader(ConsumerFactory<String, byte[]> consumers, Admin admin) {
    return new StateReader(consumers, admin, STATES_PATIENCE);
  }

  @Bean
  Estate estate(
      StateReader states, DeskRules rules, KafkaFence fence, PollSettings settings, Clock clock) {
    return new Estate(states, rules, fence, settings.firstInterval(), clock);
  }

  @Bean
  FeedAssignments feedAssignments(
      ConsumerFactory<String, byte[]> consumers, Opening opening, Estate estate, Tenures tenures) {
    return new FeedAssignments(consumers, opening, new TakeOver(estate, tenures), tenures);
  }

  @Bean
  PollLog pollLog(KafkaFence fence, FeedPlacement placement, Tenures tenures) {
    return new KafkaPollLog(fence, placement, tenures);
  }

  @Bean
  FeedSource feedSource(Fetcher fetcher, FeedSettings settings, Clock clock) {
    return new FeedSource(fetcher, new FeedParser(settings.limits()), clock);
  }

  @Bean
  PollInterval pollInterval(PollSettings settings, WebSubSettings webSub) {
    return new PollInterval(settings, webSub.pollAtLeastEvery(), RandomGenerator.getDefault());
  }

  @Bean
  FeedPoll feedPoll(
      FeedSource source,
      Sighter sighter,
      PollInterval interval,
      PollSettings settings,
      Clock clock) {
    return new FeedPoll(source, sighter, interval, settings, clock);
  }

  @Bean
  FeedRound feedRound(FeedPoll poll, Subscriber subscriber, Clock clock) {
    return new FeedRound(poll, subscriber, clock);
  }

  @Bean
  Sighter sighter(Telling telling, PollSettings settings, DeskSettings desk) {
    return new Sighter(telling, desk.sayAgainAfter(), settings.keepEntries());
  }

  @Bean
  PollStatus pollStatus(MeterRegistry meters) {
    return new PollStatus(meters);
  }

  @Bean
  PollScheduler pollScheduler(
      Tenures tenures,
      FeedRound round,
      PollLog log,
      PollStatus status,
      PollSettings settings,
      Clock clock) {
    return new PollScheduler(tenures, round, log, status, settings.maxConcurrent(), clock);
  }
}
