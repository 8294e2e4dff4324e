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
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/**
 * Articles a second of summarize-service, as a share of what permits and latency allow: permits /
 * mean latency. The broker is in this process; the model is a stub over HTTP, or none at all where
 * the delivery is measured alone. Shares hold for the middle of a run, the tally for all of it.
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
      double constant = model(kafka, Behaviour.honest().after(LATENCY), "constant");
      model(
          kafka, Behaviour.honest().afterLogNormal(LATENCY, SIGMA, new Random(SEED)), "lognormal");
      delivery(kafka, PERMITS, BATCH, 8_000, "delivery_64");
      delivery(kafka, MANY_PERMITS, MANY, 90_000, "delivery_1000");
      figures.put("over_serial", rounded(constant / serial(kafka)));
      figures.put("lost", lost);
      figures.put("doubled", doubled);
      return figures;
    } finally {
      broker.close();
      delete(directory);
    }
  }

  private static void prepare(String kafka) throws InterruptedException, TimeoutException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      Brokers.prepare(
          admin, Stream.concat(LAYOUT.raw().stream(), LAYOUT.summarized().stream()).toList());
    }
  }

  private double model(String kafka, Behaviour behaviour, String figure) {
    int count = 16_000;
    Completions completions = new Completions(count);
    try (StubModel stub = StubModel.start(behaviour)) {
      stub.onAnswered(completions::at);
      EnrichRun run = new EnrichRun(kafka, completions, PERMITS, THREADS, BATCH);
      add(run.withModel(stub.address(), EnrichArticles.of(++runs, count, true)));
      System.err.printf("%s: %d calls for %d articles%n", figure, stub.calls(), count);
    }
    return share(figure, completions, PERMITS);
  }

  private void delivery(String kafka, int permits, int batch, int count, String figure) {
    Completions completions = new Completions(count);
    EnrichRun run = new EnrichRun(kafka, completions, permits, THREADS, batch);
    add(run.waiting(EnrichArticles.of(++runs, count, false)));
    share(figure, completions, permits);
  }

  /** Articles a second where one is worked on after the other. */
  private double serial(String kafka) {
    int count = 60;
    Completions completions = new Completions(count);
    EnrichRun run = new EnrichRun(kafka, completions, 1, 1, BATCH);
    add(run.waiting(EnrichArticles.of(++runs, count, false)));
    return completions.perSecond();
  }

  private double share(String figure, Completions completions, int permits) {
    double rate = completions.perSecond();
    double limit = permits * 1e9 / LATENCY.toNanos();
    System.err.printf("%s: %.0f a second of %.0f%n", figure, rate, limit);
    figures.put(figure, rounded(rate / limit));
    return rate;
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
