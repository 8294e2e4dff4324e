package dev.courant.benchmarks.intake;

import dev.courant.benchmarks.Benchmark;
import dev.courant.benchmarks.services.Arrivals;
import dev.courant.benchmarks.services.Flags;
import dev.courant.benchmarks.services.Launch;
import dev.courant.benchmarks.services.Scratch;
import dev.courant.benchmarks.services.ServiceJar;
import dev.courant.benchmarks.services.ServiceProcess;
import dev.courant.model.EventCodec;
import dev.courant.model.Feed;
import dev.courant.testkit.newsroom.FeedFormat;
import dev.courant.testkit.newsroom.GeneratedStories;
import dev.courant.testkit.newsroom.Newsroom;
import dev.courant.testkit.newsroom.ScriptedOutlet;
import dev.courant.testkit.newsroom.ScriptedOutlets;
import dev.courant.testkit.newsroom.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Processor time of ingest-service, a process of its own in front of a newsroom in this one: for a
 * poll that brings nothing new, and for an article, from its feed over its page to the topic of raw
 * articles. The pages are generated and small; what real pages cost beyond that is the figure of
 * {@code bench extract}.
 *
 * <p>Arguments: {@code --feeds N}, {@code --articles N} of a round, {@code --rounds N} that warm up
 * before the last, {@code --quiet-seconds N} of polls alone.
 */
public final class IngestBenchmark implements Benchmark {
  private static final Set<String> FLAGS = Set.of("feeds", "articles", "rounds", "quiet-seconds");
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int PARTITIONS = 12;
  private static final String PREFIX = "intake";

  @Override
  public Map<String, Object> run(List<String> args) throws Exception {
    Flags flags = Flags.of(args, FLAGS);
    List<ScriptedOutlet> outlets =
        IntStream.range(0, flags.number("feeds", 200))
            .mapToObj(
                i -> ScriptedOutlet.at("www.outlet-" + i + ".example", FeedFormat.values()[i % 3]))
            .toList();
    ScriptedOutlets newsroomOutlets = new ScriptedOutlets(outlets, Clock.systemUTC());
    int rounds = flags.number("rounds", 4);
    int round = flags.number("articles", 2_000);
    List<Story> stories = GeneratedStories.of(1, round * (rounds + 1), outlets, Instant.now());
    try (Scratch scratch = Scratch.open("intake");
        Newsroom newsroom = Newsroom.start(newsroomOutlets);
        ServiceProcess ingest = start(scratch, newsroom)) {
      ingest.awaitReady(PATIENCE);
      try (Arrivals raw = arrivals(scratch)) {
        for (int i = 0; i < rounds; i++) {
          stories.subList(i * round, (i + 1) * round).forEach(newsroomOutlets::publish);
          raw.await((i + 1) * round, PATIENCE);
        }
        Spent quiet = quiet(newsroom, ingest, flags.number("quiet-seconds", 20));
        Spent before = Spent.until(newsroom, ingest);
        stories.subList(rounds * round, stories.size()).forEach(newsroomOutlets::publish);
        raw.await(stories.size(), PATIENCE);
        return figures(quiet, Spent.until(newsroom, ingest).minus(before), round, raw);
      }
    }
  }

  private static Arrivals arrivals(Scratch scratch) {
    return new Arrivals(scratch.broker().bootstrapServers(), PREFIX + ".articles.raw", PARTITIONS);
  }

  /** Polls that bring nothing, after those that were under way. */
  private static Spent quiet(Newsroom newsroom, ServiceProcess ingest, int seconds) {
    LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
    Spent before = Spent.until(newsroom, ingest);
    LockSupport.parkNanos(Duration.ofSeconds(seconds).toNanos());
    return Spent.until(newsroom, ingest).minus(before);
  }

  private static Map<String, Object> figures(Spent quiet, Spent busy, int articles, Arrivals raw) {
    double poll = quiet.cpu().toNanos() / 1e6 / Math.max(1, quiet.polls());
    double article = (busy.cpu().toNanos() / 1e6 - poll * busy.polls()) / articles;
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("poll_ms", rounded(poll));
    figures.put("polls_per_second", rounded(quiet.polls() / quiet.seconds()));
    figures.put("article_ms", rounded(article));
    figures.put("articles_per_second", rounded(articles / busy.seconds()));
    figures.put("value_bytes", raw.bytes() / Math.max(1, raw.count()));
    return figures;
  }

  private static ServiceProcess start(Scratch scratch, Newsroom newsroom) throws IOException {
    Path directory = scratch.directory();
    Launch launch =
        Launch.of("ingest")
            .jvm("-Dcourant.prefix=" + PREFIX, "-Xmx512m")
            .with(
                "courant.kafka.bootstrap-servers=" + scratch.broker().bootstrapServers(),
                "courant.topics.partitions=" + PARTITIONS,
                "courant.instance=" + PREFIX,
                "courant.ingest.catalogue=" + catalogue(newsroom, directory).toUri(),
                "courant.ingest.fetch.relay=" + newsroom.relay(),
                "courant.ingest.fetch.per-host-delay=0s",
                "courant.ingest.poll.first-interval=1s",
                "courant.ingest.poll.min-interval=1s",
                "courant.ingest.poll.max-interval=2s");
    return ServiceProcess.start(ServiceJar.of("ingest-service"), launch, directory);
  }

  private static Path catalogue(Newsroom newsroom, Path directory) throws IOException {
    List<Map<String, Object>> feeds =
        newsroom.feeds().stream().map(IngestBenchmark::entry).toList();
    Path file = directory.resolve("catalogue.json");
    return Files.write(file, EventCodec.encode(Map.of("version", "1", "feeds", feeds)));
  }

  private static Map<String, Object> entry(Feed feed) {
    return Map.of("id", feed.id(), "url", feed.url(), "outlet", feed.outlet());
  }

  private static double rounded(double figure) {
    return Math.round(figure * 1000) / 1000.0;
  }

  /**
   * What was spent up to a moment, or between two.
   *
   * @param polls requests for feeds that the newsroom still knows of
   */
  private record Spent(Duration cpu, long polls, long nanos) {
    static Spent until(Newsroom newsroom, ServiceProcess ingest) {
      Set<String> feeds = Set.copyOf(newsroom.feeds().stream().map(Feed::url).toList());
      long polls =
          newsroom.requests().all().stream().filter(r -> feeds.contains(r.address())).count();
      return new Spent(ingest.cpu(), polls, System.nanoTime());
    }

    Spent minus(Spent before) {
      return new Spent(cpu.minus(before.cpu), polls - before.polls, nanos - before.nanos);
    }

    double seconds() {
      return nanos / 1e9;
    }
  }
}
