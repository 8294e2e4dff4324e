package dev.courant.benchmarks.pipeline;

import static dev.courant.benchmarks.pipeline.PipelineBenchmark.rounded;

import dev.courant.benchmarks.EnrichArticles;
import dev.courant.model.Brokers;
import dev.courant.model.TopicLayout;
import dev.courant.summarize.SummarizeApplication;
import dev.courant.testkit.languagemodel.Behaviour;
import dev.courant.testkit.languagemodel.StubModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Second editions a second of 1, 2 and 4 instances of summarize-service in front of a model that
 * takes 100 ms, while all of them have work waiting. Each has so few permits that the model limits
 * it and not the processors, first editions included; so the instances are contexts of one process
 * here, which warms up once.
 */
final class Scaling {
  private static final Duration LATENCY = Duration.ofMillis(100);
  private static final Duration SETTLE = Duration.ofSeconds(15);
  private static final Duration WARM_UP_AT_MOST = Duration.ofMinutes(2);
  private static final Duration WINDOW = Duration.ofSeconds(20);
  private static final int PERMITS = 2;
  private static final int WARM_UP = 2_000;
  private static final TopicLayout LAYOUT = new TopicLayout(Chain.PARTITIONS, (short) -1);

  private final String kafka;
  private int runs;

  Scaling(String kafka) {
    this.kafka = kafka;
  }

  /** Articles a second by number of instances, and each as a share of so many single ones. */
  Map<String, Object> measure() throws InterruptedException, TimeoutException {
    prepare();
    Map<String, Object> figures = new LinkedHashMap<>();
    warmUp();
    double one = perSecond(1);
    figures.put("instances_1_per_second", rounded(one));
    for (int instances : List.of(2, 4)) {
      double rate = perSecond(instances);
      figures.put("instances_" + instances + "_per_second", rounded(rate));
      figures.put("scaling_" + instances, rounded(rate / one / instances));
    }
    return figures;
  }

  private void prepare() throws InterruptedException, TimeoutException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      Brokers.prepare(
          admin, Stream.concat(LAYOUT.raw().stream(), LAYOUT.summarized().stream()).toList());
    }
  }

  /** Until nothing is left waiting, which would be worked on beside what is measured. */
  private void warmUp() {
    int run = ++runs;
    send(EnrichArticles.of(run, WARM_UP, true));
    try (StubModel stub = StubModel.start(Behaviour.honest());
        ConfigurableApplicationContext _ = start(stub, run + "-0", 64)) {
      long end = System.nanoTime() + WARM_UP_AT_MOST.toNanos();
      while (stub.calls() < WARM_UP && System.nanoTime() < end) {
        LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
      }
      System.err.printf("warm-up: %d of %d%n", stub.calls(), WARM_UP);
    }
  }

  /**
   * Starts instances on a backlog that outlasts the measurement, and counts the model's answers.
   */
  private double perSecond(int instances) {
    int run = ++runs;
    send(EnrichArticles.of(run, backlog(instances), true));
    List<ConfigurableApplicationContext> services = new ArrayList<>();
    try (StubModel stub = StubModel.start(Behaviour.honest().after(LATENCY))) {
      for (int i = 0; i < instances; i++) {
        services.add(start(stub, run + "-" + i, PERMITS));
      }
      LockSupport.parkNanos(SETTLE.toNanos());
      long calls = stub.calls();
      long began = System.nanoTime();
      LockSupport.parkNanos(WINDOW.toNanos());
      double rate = (stub.calls() - calls) * 1e9 / (System.nanoTime() - began);
      System.err.printf("%d instances: %.1f a second%n", instances, rate);
      return rate;
    } finally {
      services.forEach(ConfigurableApplicationContext::close);
    }
  }

  private static int backlog(int instances) {
    long time = SETTLE.plus(WINDOW).multipliedBy(2).toMillis();
    return (int) (instances * PERMITS * time / LATENCY.toMillis());
  }

  /** In the group of those before: what they left waiting comes first. */
  private ConfigurableApplicationContext start(StubModel stub, String name, int permits) {
    return SummarizeApplication.builder()
        .run(
            "--server.port=0",
            "--courant.instance=scaling-" + name,
            "--courant.kafka.bootstrap-servers=" + kafka,
            "--courant.topics.partitions=" + Chain.PARTITIONS,
            "--courant.summarize.second-edition.permits=" + permits,
            "--courant.summarize.model.address=" + stub.address(),
            "--courant.summarize.model.model=stub");
  }

  private void send(List<ProducerRecord<String, byte[]>> records) {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka),
            new StringSerializer(),
            new ByteArraySerializer())) {
      records.forEach(producer::send);
    }
  }
}
