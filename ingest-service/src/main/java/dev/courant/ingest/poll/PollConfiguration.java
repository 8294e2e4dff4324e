package dev.courant.ingest.poll;

import dev.courant.ingest.article.ArticleSettings;
import dev.courant.ingest.feed.FeedParser;
import dev.courant.ingest.fetch.Fetcher;
import dev.courant.ingest.intake.EntryReader;
import dev.courant.ingest.ownership.FeedPlacement;
import dev.courant.ingest.ownership.FencedTransactions;
import dev.courant.ingest.ownership.Leases;
import dev.courant.ingest.websub.Subscriber;
import dev.courant.ingest.websub.WebSubSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PollConfiguration {
  @Bean
  PollLog pollLog(FencedTransactions transactions, FeedPlacement placement, Leases leases) {
    return new KafkaPollLog(transactions, placement, leases);
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
  EntryDiff entryDiff(EntryReader reader, PollSettings settings, ArticleSettings articles) {
    return new EntryDiff(reader, articles.sightAgainAfter(), settings.keepEntries());
  }

  @Bean
  FeedPoll feedPoll(
      FeedSource source,
      EntryDiff diff,
      PollInterval interval,
      PollSettings settings,
      Clock clock) {
    return new FeedPoll(source, diff, interval, settings, clock);
  }

  @Bean
  PollAndSubscribe pollAndSubscribe(FeedPoll poll, Subscriber subscriber, Clock clock) {
    return new PollAndSubscribe(poll, subscriber, clock);
  }

  @Bean
  PollStatus pollStatus(MeterRegistry meters) {
    return new PollStatus(meters);
  }

  @Bean
  FeedPolls feedPolls(
      PollAndSubscribe poll, PollLog log, PollStatus status, PollSettings settings, Clock clock) {
    return new FeedPolls(poll, log, status, settings.firstInterval(), clock);
  }

  @Bean
  PollScheduler pollScheduler(Leases leases, FeedPolls polls, PollSettings settings, Clock clock) {
    return new PollScheduler(leases, polls, settings.maxConcurrent(), clock);
  }
}
