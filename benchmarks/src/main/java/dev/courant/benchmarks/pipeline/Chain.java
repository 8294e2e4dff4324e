package dev.courant.benchmarks.pipeline;

import com.sun.management.OperatingSystemMXBean;
import dev.courant.benchmarks.services.Arrivals;
import dev.courant.benchmarks.services.Flags;
import dev.courant.benchmarks.services.Launch;
import dev.courant.benchmarks.services.PublishStore;
import dev.courant.benchmarks.services.RawArticles;
import dev.courant.benchmarks.services.SavedArticles;
import dev.courant.benchmarks.services.Scratch;
import dev.courant.benchmarks.services.ServiceJar;
import dev.courant.benchmarks.services.ServiceProcess;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * summarize-service and publish-service as processes, on topics of their own. Several stand side by
 * side on one broker, and those that have nothing to do cost next to nothing.
 */
final class Chain implements AutoCloseable {
  static final int PARTITIONS = 12;
  private static final Duration START = Duration.ofMinutes(3);
  private static final Duration PASS = Duration.ofMinutes(6);

  private final String kafka;
  private final String prefix;
  private final PublishStore store;
  private final ServiceProcess summarize;
  private final ServiceProcess publish;

  private Chain(
      String kafka,
      String prefix,
      PublishStore store,
      ServiceProcess summarize,
      ServiceProcess publish) {
    this.kafka = kafka;
    this.prefix = prefix;
    this.store = store;
    this.summarize = summarize;
    this.publish = publish;
  }

  /** The two services' jars. */
  record Jars(ServiceJar summarize, ServiceJar publish) {
    static Jars built() throws IOException {
      return new Jars(ServiceJar.of("summarize-service"), ServiceJar.of("publish-service"));
    }
  }

  /**
   * Starts a chain; returns once it is ready.
   *
   * @param prefix of its topics, and name of its processes
   * @param transactions whether it has them, as the services always have
   * @param flags with the store of publish-service, and whether to profile
   */
  static Chain start(Scratch scratch, Jars jars, String prefix, boolean transactions, Flags flags)
      throws IOException {
    String kafka = scratch.broker().bootstrapServers();
    Launch summarize = launch(Untransacted.SUMMARIZE, prefix, kafka, transactions, flags);
    PublishStore store =
        new PublishStore(
            flags.text("store", PublishStore.LUCENE),
            scratch.directory().resolve(prefix + "-index"));
    Launch publish =
        store
            .under(launch(Untransacted.PUBLISH, prefix, kafka, transactions, flags))
            .with("courant.publish.publication.instance=" + prefix);
    Chain chain =
        new Chain(
            kafka,
            prefix,
            store,
            ServiceProcess.start(jars.summarize(), summarize, scratch.directory()),
            ServiceProcess.start(jars.publish(), publish, scratch.directory()));
    chain.summarize.awaitReady(START);
    chain.publish.awaitReady(START);
    return chain;
  }

  private static Launch launch(
      String service, String prefix, String kafka, boolean transactions, Flags flags) {
    Launch own = Launch.of(prefix + "-" + service).profiled(flags.text("profile", ""));
    return (transactions ? own : own.through(Untransacted.class, service))
        .jvm("-Dcourant.prefix=" + prefix, "-Xmx512m")
        .with(
            "courant.kafka.bootstrap-servers=" + kafka,
            "courant.topics.partitions=" + PARTITIONS,
            "courant.instance=" + prefix,
            "spring.kafka.consumer.group-id=" + prefix + "-" + service);
  }

  /**
   * How long the just-in-time compilers of both services have worked since their start: while they
   * do much of that, what is measured is not what the services cost for weeks.
   */
  Duration compiled() {
    double millis =
        Stream.of(summarize, publish)
            .mapToDouble(service -> service.metric("jvm_compilation_time_ms_total").orElse(0))
            .sum();
    return Duration.ofMillis((long) millis);
  }

  /** Sends raw articles and waits until all of them are published. */
  Pass pass(SavedArticles texts, int run, int count) {
    try (Arrivals published = new Arrivals(kafka, topic("published"), PARTITIONS)) {
      Pass before = spent();
      long began = System.nanoTime();
      new RawArticles(kafka, prefix).send(texts, run, count);
      if (!published.await(count, PASS, summarize, publish)) {
        throw new IllegalStateException(
            "%d of %d published%n%s%n%s"
                .formatted(published.count(), count, summarize.lastLines(), publish.lastLines()));
      }
      Pass after = spent();
      return new Pass(
          count,
          Duration.ofNanos(published.last() - began),
          after.summarize().minus(before.summarize()),
          after.publish().minus(before.publish()),
          after.rest().minus(before.rest()));
    }
  }

  /** Those who read what this chain publishes. */
  Readers readers() {
    return new Readers(this, publish);
  }

  /** Where this chain's articles are kept. */
  PublishStore store() {
    return store;
  }

  /** Name of an articles topic of this chain. */
  String topic(String stage) {
    return prefix + ".articles." + stage;
  }

  private Pass spent() {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    Duration own = Duration.ofNanos(system.getProcessCpuTime());
    return new Pass(0, Duration.ZERO, summarize.cpu(), publish.cpu(), own);
  }

  @Override
  public void close() {
    summarize.close();
    publish.close();
  }
}
