package dev.courant.benchmarks;

import dev.courant.model.Brokers;
import dev.courant.model.TopicLayout;
import dev.courant.testkit.infrastructure.EmbeddedBroker;
import dev.courant.testkit.languagemodel.Behaviour;
import dev.courant.testkit.languagemodel.StubModel;
import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
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
 * Second editions a second of summarize-service, as a share of what permits and latency allow:
 * permits / mean latency. The broker is in this process; the model is a stub over HTTP, or none at
 * all where the delivery is measured alone. Shares hold for the middle of a run, the tally for all
 * of it.
 *
 * <p>Before what is measured come passes that are not, of {@value #WARM_UP} articles each against a
 * stub that answers at once, until the just-in-time compiler is at rest (less than {@value
 * #AT_REST} of a pass's time), {@value #MOST_PASSES} at most. A service in use runs for weeks; here
 * its compiler would share the processors with it for minutes. How many a second each pass does is
 * printed as {@code unhindered}: what processors, broker and stub included, can do where nothing
 * waits. Nothing that the service does for an article is left out of what is measured.
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
  private static final int WARM_UP = 20_000;
  private static final int MOST_PASSES = 8;
  private static final double AT_REST = 0.1;
  private static final int MEASURED = 14_000;
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
      models(kafka, measured);
    }
    if (measured.test("delivery_64")) {
      EnrichRun.Load load = new EnrichRun.Load(kafka, PERMITS, THREADS, BATCH);
      share("delivery_64", delivery(load, DELIVERED), PERMITS);
    }
    if (measured.test("delivery_1000")) {
      EnrichRun.Load load = new EnrichRun.Load(kafka, MANY_PERMITS, THREADS, MANY);
      share("delivery_1000", delivery(load, DELIVERED_BY_MANY), MANY_PERMITS);
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

  /** One service that lives through warm-up and both latencies, as one in use does. */
  private void models(String kafka, Predicate<String> measured) {
    EnrichRun.Load load = new EnrichRun.Load(kafka, PERMITS, THREADS, BATCH);
    try (StubModel stub = StubModel.start(Behaviour.honest());
        EnrichRun service = EnrichRun.withModel(load, stub.address())) {
      warmUp(service, stub);
      if (measured.test("constant")) {
        stub.behave(Behaviour.honest().after(LATENCY));
        share("constant", model(service, stub, MEASURED), PERMITS);
      }
      if (measured.test("lognormal")) {
        stub.behave(Behaviour.honest().afterLogNormal(LATENCY, SIGMA, new Random(SEED)));
        share("lognormal", model(service, stub, MEASURED), PERMITS);
      }
      System.err.printf("%d calls in all%n", stub.calls());
    }
  }

  private void warmUp(EnrichRun service, StubModel stub) {
    CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    double compiling = 1;
    for (int pass = 0; pass < MOST_PASSES && compiling > AT_REST; pass++) {
      long began = System.nanoTime();
      long compiled = compiler.getTotalCompilationTime();
      rate("unhindered", model(service, stub, WARM_UP));
      compiling =
          (compiler.getTotalCompilationTime() - compiled) * 1e6 / (System.nanoTime() - began);
      System.err.printf("the compiler was busy for %.0f %% of that%n", 100 * compiling);
    }
  }

  private Completions model(EnrichRun service, StubModel stub, int count) {
    Completions completions = new Completions(count);
    stub.onAnswered(completions::at);
    add(service.pass(EnrichArticles.of(++runs, count, true)));
    return completions;
  }

  private Completions delivery(EnrichRun.Load load, int count) {
    Completions completions = new Completions(count);
    try (EnrichRun service = EnrichRun.waiting(load, completions::at)) {
      add(service.pass(EnrichArticles.of(++runs, count, false)));
    }
    return completions;
  }

  /** Articles a second where one is worked on after the other. */
  private double serial(String kafka) {
    return delivery(new EnrichRun.Load(kafka, 1, 1, BATCH), 60).perSecond();
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
