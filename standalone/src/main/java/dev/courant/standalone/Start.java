package dev.courant.standalone;

import dev.courant.ingest.IngestApplication;
import dev.courant.ingest.catalogue.FeedCatalogue;
import dev.courant.ingest.poll.PollStatus;
import dev.courant.publish.PublishApplication;
import dev.courant.publish.store.StoreReadiness;
import dev.courant.publish.web.NewswireStatus;
import dev.courant.standalone.Options.Source;
import dev.courant.standalone.Options.UsageException;
import dev.courant.story.StoryApplication;
import dev.courant.summarize.SummarizeApplication;
import dev.courant.summarize.summary.LanguageModels;
import dev.courant.testkit.infrastructure.EmbeddedBroker;
import dev.courant.testkit.newsroom.Newsroom;
import dev.courant.testkit.newsroom.Outlets;
import dev.courant.testkit.newsroom.SampleNewsroom;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the broker and the four services, in the order in which each needs the one before. */
final class Start {
  /** Fewer than a cluster has: one process shares the work with nobody. */
  private static final String PARTITIONS = "4";

  /** The reader's template engine is on the class path of all four. */
  private static final Map<String, String> NO_PAGES =
      Map.of(
          "spring.thymeleaf.enabled", "false", "spring.thymeleaf.check-template-location", "false");

  /** Work that stands still ends the process; the front door starts it again. */
  private static final String EXIT_AFTER = "10s";

  /**
   * One article is corrected and one withdrawn while somebody watches: the sample is looked at
   * often.
   */
  private static final Map<String, String> QUICK =
      Map.of(
          "courant.ingest.poll.first-interval", "5s",
          "courant.ingest.poll.min-interval", "5s",
          "courant.ingest.poll.max-interval", "15s",
          "courant.ingest.intake.recheck-after", "15s,30s,45s,60s,75s,90s,2m,3m,5m",
          "courant.ingest.intake.confirm-missing-after", "3s",
          "courant.ingest.intake.retry-page-after", "3s");

  private static final Duration LOOK = Duration.ofMillis(100);

  private final Options options;
  private final DataDirectory data;
  private final Console console;
  private final Running running;

  Start(Options options, DataDirectory data, Console console, Running running) {
    this.options = options;
    this.data = data;
    this.console = console;
    this.running = running;
  }

  void run() {
    console.step("data", data.toString());
    News news = news();
    Map<String, String> model =
        new LanguageModel(console, running).settings(options.model(), data.log(), System.getenv());
    EmbeddedBroker broker = running.keep(EmbeddedBroker.start(data.broker(), options.kafkaPort()));
    console.step("broker", "Kafka at " + broker.bootstrapServers());
    OutletsReached outlets = new OutletsReached(console);
    var publish =
        start(
            PublishApplication.builder().initializers(bean(NewswireStatus.class, outlets)),
            settings(0, storeSettings()));
    console.step("publish", "API and reader at " + address(0));
    var summarize = start(SummarizeApplication.builder(), settings(2, with(model, NO_PAGES)));
    console.step("summarize", "operator endpoints at " + address(2) + "/actuator");
    var story = start(StoryApplication.builder(), with(settings(3, NO_PAGES), storyPort()));
    String storyPort = story.getEnvironment().getProperty("local.server.port", "");
    console.step("story", "operator endpoints at http://localhost:" + storyPort + "/actuator");
    var ingest =
        start(
            withCatalogue(IngestApplication.builder(), news),
            settings(1, with(news.settings(), NO_PAGES)));
    console.step("ingest", "reads " + news.inWords());
    awaitStore(publish.getBean(StoreReadiness.class));
    console.line("");
    console.line(
        "Courant is ready: " + address(0) + "  (Ctrl-C stops it; its log is " + data.log() + ")");
    running.keep(outlets.watch(ingest.getBean(PollStatus.class)));
    if (summarize.getBean(LanguageModels.class).configured()) {
      MeterRegistry meters = summarize.getBean(MeterRegistry.class);
      running.keep(new ModelProgress(console, meters, Clock.systemUTC()).watch());
    }
  }

  /** Nobody needs this port to be a known one, so that it gives way where it is taken. */
  private Map<String, String> storyPort() {
    int wanted = options.port() + 3;
    boolean free = wanted != options.kafkaPort() && Ports.isFree(wanted);
    return Map.of("server.port", String.valueOf(free ? wanted : 0));
  }

  private Map<String, String> storeSettings() {
    return Map.of(
        "courant.publish.store.kind",
        "lucene",
        "courant.publish.index.directory",
        data.index().toString());
  }

  /** Lists may miss articles until then. */
  private void awaitStore(StoreReadiness store) {
    String last = "";
    while (store.obstacle().isPresent()) {
      String now = store.obstacle().orElse("");
      if (!now.equals(last)) {
        console.step("store", "Lucene at " + data.index() + ": " + now);
        last = now;
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
    console.step("store", "Lucene at " + data.index());
  }

  private News news() {
    return switch (options.source()) {
      case Source.Catalogue _ -> News.fromTheWorld();
      case Source.Sample _ -> sample();
      case Source.Newsroom newsroom -> newsroom(newsroom);
    };
  }

  private News sample() {
    Newsroom newsroom = running.keep(SampleNewsroom.start(data.sampleMemory(), Clock.systemUTC()));
    return News.from(newsroom, "sample", QUICK);
  }

  private News newsroom(Source.Newsroom source) {
    if (!Files.isDirectory(source.directory())) {
      throw new UsageException("no such directory: " + source.directory());
    }
    Newsroom newsroom = running.keep(Newsroom.start(Outlets.ofDirectory(source.directory())));
    newsroom.problems().forEach(problem -> console.line("          " + problem));
    return News.from(newsroom, "newsroom", Map.of());
  }

  private static SpringApplicationBuilder withCatalogue(
      SpringApplicationBuilder builder, News news) {
    return news.catalogue()
        .map(catalogue -> builder.initializers(bean(FeedCatalogue.class, catalogue)))
        .orElse(builder);
  }

  private static <T> ApplicationContextInitializer<GenericApplicationContext> bean(
      Class<T> type, T value) {
    return context -> context.registerBean(type, () -> value);
  }

  private ConfigurableApplicationContext start(
      SpringApplicationBuilder application, Map<String, String> settings) {
    List<String> arguments = new ArrayList<>();
    settings.forEach((key, value) -> arguments.add("--" + key + "=" + value));
    return running.keep(
        application.registerShutdownHook(false).run(arguments.toArray(String[]::new)));
  }

  private Map<String, String> settings(int portsOn, Map<String, String> own) {
    Map<String, String> settings = new HashMap<>(own);
    settings.put("server.port", String.valueOf(options.port() + portsOn));
    // For whoever sits at this machine; behind a proxy for anybody else.
    settings.put("server.address", "127.0.0.1");
    settings.put("courant.instance", "standalone");
    settings.put("courant.watchdog.exit-after", EXIT_AFTER);
    settings.put("courant.kafka.bootstrap-servers", "127.0.0.1:" + options.kafkaPort());
    settings.put("courant.topics.partitions", PARTITIONS);
    return settings;
  }

  private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
    Map<String, String> all = new HashMap<>(some);
    all.putAll(more);
    return all;
  }

  private String address(int portsOn) {
    return "http://localhost:" + (options.port() + portsOn);
  }
}
