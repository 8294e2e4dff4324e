package dev.courant.benchmarks.flood;

import dev.courant.benchmarks.Benchmark;
import dev.courant.benchmarks.services.Arrivals;
import dev.courant.benchmarks.services.Flags;
import dev.courant.benchmarks.services.Launch;
import dev.courant.benchmarks.services.PublishStore;
import dev.courant.benchmarks.services.RawArticles;
import dev.courant.benchmarks.services.SavedArticles;
import dev.courant.benchmarks.services.Scratch;
import dev.courant.benchmarks.services.ServiceJar;
import dev.courant.benchmarks.services.ServiceProcess;
import dev.courant.testkit.infrastructure.EmbeddedStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/**
 * Raw articles that wait all at once for summarize-service and publish-service, both processes with
 * little memory, looked at each second; then publish-service in front of a MongoDB that takes a
 * tenth of what was published before.
 *
 * <p>Arguments: {@code --articles N} that wait, {@code --heap SIZE} of each service, {@code --store
 * lucene} or a MongoDB connection string, {@code --slow-seconds N}, {@code --seconds N} at most for
 * the flood, {@code --processors N} that each service sees, {@code --pages DIR} of texts.
 */
public final class FloodBenchmark implements Benchmark {
  private static final Set<String> FLAGS =
      Set.of("articles", "heap", "store", "slow-seconds", "seconds", "processors", "pages");
  private static final int PARTITIONS = 12;
  private static final double SLOWER = 10;
  private static final Duration START = Duration.ofMinutes(4);

  private final Map<String, Object> figures = new LinkedHashMap<>();

  @Override
  public Map<String, Object> run(List<String> args) throws Exception {
    Flags flags = Flags.of(args, FLAGS);
    SavedArticles texts = SavedArticles.in(Path.of(flags.text("pages", SavedArticles.DEFAULT)));
    try (Scratch scratch = Scratch.open("flood");
        Admin admin =
            Admin.create(Map.of("bootstrap.servers", scratch.broker().bootstrapServers()))) {
      double undisturbed = new Flood("flood", scratch, admin, texts, flags).run();
      new Flood("slow", scratch, admin, texts, flags).slow(undisturbed);
      return figures;
    }
  }

  /** One run, on topics of its own. */
  private final class Flood {
    private final String prefix;
    private final Scratch scratch;
    private final String kafka;
    private final Admin admin;
    private final SavedArticles texts;
    private final Flags flags;
    private final ServiceJar summarizeJar;
    private final ServiceJar publishJar;

    Flood(String prefix, Scratch scratch, Admin admin, SavedArticles texts, Flags flags)
        throws IOException {
      this.prefix = prefix;
      this.scratch = scratch;
      this.kafka = scratch.broker().bootstrapServers();
      this.admin = admin;
      this.texts = texts;
      this.flags = flags;
      summarizeJar = ServiceJar.of("summarize-service");
      publishJar = ServiceJar.of("publish-service");
    }

    /** All articles wait before a service starts; articles a second while they are published. */
    double run() throws Exception {
      int count = flags.number("articles", 50_000);
      RawArticles raw = new RawArticles(kafka, prefix);
      raw.prepare(PARTITIONS);
      raw.send(texts, 1, count);
      try (ServiceProcess publish =
          ServiceProcess.start(
              publishJar,
              publish("publish", flags.text("store", PublishStore.LUCENE)),
              scratch.directory())) {
        publish.awaitReady(START);
        try (Arrivals published = arrivals();
            ServiceProcess summarize =
                ServiceProcess.start(
                    summarizeJar, launch("summarize", "summarize"), scratch.directory());
            Watch overPublish = watch(publish, "publish", "summarized")) {
          summarize.awaitReady(START);
          long began = System.nanoTime();
          try (Watch overSummarize = watch(summarize, "summarize", "raw")) {
            Duration most = Duration.ofSeconds(flags.number("seconds", 1_200));
            published.await(count, most, summarize, publish);
            overSummarize.tell("summarize", figures);
          }
          overPublish.tell("publish", figures);
          double rate = published.count() * 1e9 / (published.last() - began);
          figures.put("articles", count);
          figures.put("lost", count - published.count());
          figures.put("doubled", published.repeated());
          figures.put("per_second", rounded(rate));
          System.err.printf("%d of %d at %.0f a second%n", published.count(), count, rate);
          return rate;
        }
      }
    }

    /** In front of a store that takes a tenth of that; the share that is still published. */
    void slow(double undisturbed) throws Exception {
      int seconds = flags.number("slow-seconds", 120);
      int count = (int) (undisturbed / SLOWER * seconds * 2) + 500;
      RawArticles raw = new RawArticles(kafka, prefix);
      raw.prepare(PARTITIONS);
      try (EmbeddedStore store = EmbeddedStore.start()) {
        Launch launch =
            publish("slow-publish", store.uri(prefix))
                .through(SlowStore.class, String.valueOf(undisturbed / SLOWER));
        slow(raw, launch, count, Duration.ofSeconds(seconds), undisturbed);
      }
    }

    private void slow(RawArticles raw, Launch launch, int count, Duration time, double undisturbed)
        throws IOException {
      try (ServiceProcess summarize =
              ServiceProcess.start(
                  summarizeJar, launch("slow-summarize", "summarize"), scratch.directory());
          ServiceProcess publish = ServiceProcess.start(publishJar, launch, scratch.directory())) {
        summarize.awaitReady(START);
        publish.awaitReady(START);
        raw.send(texts, 1, count);
        figures.putAll(slow(publish, count, time, undisturbed));
      }
    }

    /** From the first article that is published, so that starting up does not count. */
    private Map<String, Object> slow(
        ServiceProcess publish, int count, Duration time, double undisturbed) {
      Map<String, Object> found = new LinkedHashMap<>();
      try (Arrivals published = arrivals();
          Watch watch = watch(publish, "publish", "summarized")) {
        published.await(1, time, publish);
        int first = published.count();
        long began = System.nanoTime();
        published.await(count, time, publish);
        double rate = (published.count() - first) * 1e9 / (System.nanoTime() - began);
        watch.tell("slow_publish", found);
        found.put("slow_store_per_second", rounded(rate));
        found.put("slow_store_share", rounded(rate / undisturbed));
        System.err.printf("slow store: %d at %.1f a second%n", published.count(), rate);
      }
      return found;
    }

    private Arrivals arrivals() {
      return new Arrivals(kafka, prefix + ".articles.published", PARTITIONS);
    }

    private Watch watch(ServiceProcess service, String group, String stage) {
      List<TopicPartition> read =
          IntStream.range(0, PARTITIONS)
              .mapToObj(i -> new TopicPartition(prefix + ".articles." + stage, i))
              .toList();
      return Watch.over(service, new BrokerLag(admin, prefix + "-" + group, read));
    }

    private Launch publish(String name, String mongo) {
      PublishStore store = new PublishStore(mongo, scratch.directory().resolve(prefix + "-index"));
      return store
          .under(launch(name, "publish"))
          .with("courant.publish.publication.instance=" + name);
    }

    private Launch launch(String name, String group) {
      Launch launch =
          Launch.of(name)
              .jvm("-Dcourant.prefix=" + prefix, "-Xmx" + flags.text("heap", "256m"))
              .with(
                  "courant.kafka.bootstrap-servers=" + kafka,
                  "courant.topics.partitions=" + PARTITIONS,
                  "courant.instance=" + name,
                  "spring.kafka.consumer.group-id=" + prefix + "-" + group);
      String processors = flags.text("processors", "");
      return processors.isEmpty() ? launch : launch.jvm("-XX:ActiveProcessorCount=" + processors);
    }
  }

  private static double rounded(double figure) {
    return Math.round(figure * 1000) / 1000.0;
  }
}
