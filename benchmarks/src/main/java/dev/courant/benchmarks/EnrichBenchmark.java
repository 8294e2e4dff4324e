package dev.courant.benchmarks;

import dev.courant.model.Brokers;
import dev.courant.model.TopicLayout;
import dev.courant.testkit.infrastructure.EmbeddedBroker;
import dev.courant.testkit.languagemodel.Behaviour;
import dev.courant.testkit.languagemodel.StubModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/**
 * Articles a second of summarize-service, as a share of what permits and latency allow: permits /
 * mean latency. The broker is in this process; the model is a stub over HTTP, or none at all where
 * the delivery is measured alone. Shares hold for the middle of a run, the tally for all of it.
 *
 * <p>Before what is measured comes a run that is not: {@value #WARM_UP} articles against a stub
 * that answers at once, so that the just-in-time compiler has seen the code of all that follows.
 * How many a second it does is printed as {@code unhindered}: what processors, broker and stub
 * included, can do where nothing waits.
 *
 * <p>Arguments: the figures to measure, for example {@code constant lognormal}; all without any.
 */
final class EnrichBenchmark implements Benchmark {
  private static final Duration LATENCY = Duration.ofMillis(100);
  private static final double SIGMA = 0.5;
  private static final long SEED = 7;
  private static final int PERMITS = 64;
  private static final int MANY_PERMITS = 1_000;
  private static final int THREADS = 6;
  private static final int BATCH = 500;
  private static final int MANY = 2_000;
  private static final int WARM_UP = 16_000;
  private static final int MEASURED = 16_000;
  private static final int DELIVERED = 8_000;
  private static final int DELIVERED_BY_MANY = 90_000;
  private static final TopicLayout LAYOUT = new TopicLayout(EnrichRun.PARTITIONS, (short) -1);

  private final Map<String, Object> figures = new LinkedHashMap<>();
  private long lost;
  private long doubled;
  private int runs;

  @Override
  public Map<String, Object> run(List<String> args)
      throws IOException, InterruptedException, TimeoutException {
    // The services must not set the logging up anew.
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    Path directory = Files.createTempDirectory("courant-enrich-");
    EmbeddedBroker broker = EmbeddedBroker.start(directory, 0);
    try {
      String kafka = broker.bootstrapServers();
      prepare(kafka);
      measure(kafka, args);
      figures.put("lost", lost);
      figures.put("doubled", doubled);
      return figures;
    } finally {
      broker.close();
      delete(directory);
    }
  }

  private void measure(String kafka, List<String> wanted) {
    Predicate<String> measured = figure -> wanted.isEmpty() || wanted.contains(figure);
    if (measured.test("constant") || measured.test("lognormal")) {
      rate("unhindered", model(kafka, Behaviour.honest(), WARM_UP));
    }
    if (measured.test("constant")) {
      share("constant", model(kafka, Behaviour.honest().after(LATENCY), MEASURED), PERMITS);
    }
    if (measured.test("lognormal")) {
      Behaviour uneven = Behaviour.honest().afterLogNormal(LATENCY, SIGMA, new Random(SEED));
      share("lognormal", model(kafka, uneven, MEASURED), PERMITS);
    }
    if (measured.test("delivery_64")) {
      share("delivery_64", delivery(kafka, PERMITS, BATCH, DELIVERED), PERMITS);
    }
    if (measured.test("delivery_1000")) {
      share("delivery_1000", delivery(kafka, MANY_PERMITS, MANY, DELIVERED_BY_MANY), MANY_PERMITS);
    }
    if (measured.test("over_serial") && figures.get("constant") instanceof Double constant) {
      figures.put("over_serial", rounded(constant * limit(PERMITS) / serial(kafka)));
    }
  }

  private static void prepare(String kafka) throws InterruptedException, TimeoutException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      Brokers.prepare(
          admin, Stream.concat(LAYOUT.raw().stream(), LAYOUT.summarized().stream()).toList());
    }
  }

  private Completions model(String kafka, Behaviour behaviour, int count) {
    Completions completions = new Completions(count);
    try (StubModel stub = StubModel.start(behaviour)) {
      stub.onAnswered(completions::at);
      EnrichRun run = new EnrichRun(kafka, completions, PERMITS, THREADS, BATCH);
      add(run.withModel(stub.address(), EnrichArticles.of(++runs, count, true)));
      System.err.printf("%d calls for %d articles%n", stub.calls(), count);
    }
    return completions;
  }

  private Completions delivery(String kafka, int permits, int batch, int count) {
    Completions completions = new Completions(count);
    EnrichRun run = new EnrichRun(kafka, completions, permits, THREADS, batch);
    add(run.waiting(EnrichArticles.of(++runs, count, false)));
    return completions;
  }

  /** Articles a second where one is worked on after the other. */
  private double serial(String kafka) {
    int count = 60;
    Completions completions = new Completions(count);
    EnrichRun run = new EnrichRun(kafka, completions, 1, 1, BATCH);
    add(run.waiting(EnrichArticles.of(++runs, count, false)));
    return completions.perSecond();
  }

  private void share(String figure, Completions completions, int permits) {
    figures.put(figure, rounded(rate(figure, completions) / limit(permits)));
  }

  private static double rate(String figure, Completions completions) {
    double rate = completions.perSecond();
    System.err.printf("%s: %.0f a second%n", figure, rate);
    return rate;
  }

  /** Articles a second that permits and latency allow. */
  private static double limit(int permits) {
    return permits * 1e9 / LATENCY.toNanos();
  }

  private void add(Tally.Counts counts) {
    lost += counts.lost();
    doubled += counts.doubled();
  }

  private static double rounded(double share) {
    return Math.round(share * 1000) / 1000.0;
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
