package dev.courant.ingest.poll;

import dev.courant.ingest.article.ArticleSettings;
import dev.courant.ingest.feed.FeedParser;
import dev.courant.ingest.fetch.FetchSettings;
import dev.courant.ingest.fetch.Fetcher;
import dev.courant.ingest.intake.EntryReader;
import dev.courant.ingest.ownership.FeedPlacement;
import dev.courant.ingest.ownership.FencedTransactions;
import dev.courant.ingest.ownership.Leases;
import dev.courant.ingest.websub.Subscriber;
import dev.courant.ingest.websub.WebSubSettings;
import dev.courant.ingest.work.BoundedWork;
import dev.courant.ingest.work.WorkFigures;
import dev.courant.ingest.work.WritePause;
import dev.courant.runtime.Computing;
import dev.courant.runtime.Loops;
import dev.courant.runtime.SupervisedLoop;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PollConfiguration {
  @Bean
  PollLog pollLog(FencedTransactions transactions, FeedPlacement placement, Leases leases) {
    return new KafkaPollLog(transactions, placement, leases);
  }

  @Bean
  FeedSource feedSource(
      Fetcher fetcher,
      FeedSettings settings,
      PollSettings polls,
      Computing computing,
      Clock clock) {
    FeedParser parser = new FeedParser(settings.limits());
    return new FeedSource(fetcher, parser, computing, clock, polls.wholeAfter());
  }

  @Bean
  PollInterval pollInterval(PollSettings settings, WebSubSettings webSub) {
    return new PollInterval(settings, webSub.pollAtLeastEvery(), RandomGenerator.getDefault());
  }

  @Bean
  EntryDiff entryDiff(
      EntryReader reader,
      Computing computing,
      PollSettings settings,
      ArticleSettings articles,
      MeterRegistry meters) {
    return new EntryDiff(
        reader, computing, articles.sightAgainAfter(), settings.keepEntries(), meters);
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

  @Bean(destroyMethod = "close")
  BoundedWork pollWork(PollSettings settings, FetchSettings fetch) {
    return new BoundedWork("poll-", settings.maxConcurrent(), fetch.longest());
  }

  @Bean
  PollScheduler pollScheduler(
      Leases leases,
      FeedPolls polls,
      @Qualifier("pollWork") BoundedWork work,
      WritePause pause,
      Clock clock) {
    return new PollScheduler(leases, polls, work, pause, clock);
  }

  @Bean
  SupervisedLoop pollsLoop(
      Loops loops,
      PollScheduler scheduler,
      @Qualifier("pollWork") BoundedWork work,
      WorkFigures figures) {
    figures.watch("polls", work, scheduler::oldest);
    return loops.loop("polls", scheduler);
  }
}
