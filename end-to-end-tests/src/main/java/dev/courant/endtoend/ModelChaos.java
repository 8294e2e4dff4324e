package dev.courant.endtoend;

import static org.awaitility.Awaitility.await;

import dev.courant.model.ArticleIngested;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.Brokers;
import dev.courant.model.Change;
import dev.courant.model.EventRecords;
import dev.courant.model.TopicLayout;
import dev.courant.model.Topics;
import dev.courant.testkit.infrastructure.Infrastructure;
import dev.courant.testkit.languagemodel.Behaviour;
import dev.courant.testkit.languagemodel.StubModel;
import dev.courant.testkit.newsroom.FeedFormat;
import dev.courant.testkit.newsroom.GeneratedStories;
import dev.courant.testkit.newsroom.NewsroomArticle;
import dev.courant.testkit.newsroom.ScriptedOutlet;
import dev.courant.testkit.newsroom.Story;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * {@code ./courant chaos --model}: summarize-service in a process of its own, killed (SIGKILL) at
 * random while articles pass through it, beside a stub of a language model that counts its calls in
 * this one. Tells what each article cost, and which editions were lost or doubled.
 *
 * <p>What was being asked when the process died has to be asked again, so that no more than kills
 * times permits calls are made twice, and the few whose answers the broker had not acknowledged: of
 * the articles, with the numbers that hold where none are given, one in a hundred.
 */
final class ModelChaos {
  static final List<String> OPTIONS =
      List.of("--articles", "--permits", "--kills", "--seed", "--latency");

  private static final double MOST_CALLS = 1.02;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration LOOK = Duration.ofMillis(50);

  private final Infrastructure infrastructure = Infrastructure.shared();
  private final Numbers numbers;
  private final int kills;
  private final Random dice;
  private final ScriptedOutlet outlet;
  private final List<Story> stories;

  ModelChaos(Numbers numbers, long seed) {
    this.numbers = numbers;
    this.kills = numbers.number("--kills", 5);
    this.dice = new Random(seed);
    this.outlet =
        ScriptedOutlet.at("chaos-" + System.nanoTime() + ".example", FeedFormat.values()[0]);
    this.stories =
        GeneratedStories.of(
            seed, numbers.number("--articles", 4_000), List.of(outlet), Instant.now());
  }

  /** Runs; the figures of the closing line of JSON. */
  Map<String, Object> run() throws Exception {
    String kafka = infrastructure.kafka();
    publish(kafka);
    Behaviour behaviour =
        Behaviour.honest().after(Duration.ofMillis(numbers.number("--latency", 50)));
    try (StubModel stub = StubModel.start(behaviour);
        ServiceProcess service = start(kafka, stub)) {
      for (long moment : dice.longs(kills, 1, stories.size()).sorted().toArray()) {
        await().atMost(PATIENCE).pollInterval(LOOK).until(() -> stub.calls() >= moment);
        service.kill();
        System.out.printf("killed after %d calls%n", stub.calls());
        service.startAgain();
      }
      return figures(settled(kafka), stub.calls());
    }
  }

  /** Whether the figures of a run keep what is promised. */
  static boolean isKept(Map<String, Object> figures) {
    return figures.get("calls_per_article") instanceof Double calls
        && calls <= MOST_CALLS
        && Stream.of("lost", "untold", "doubled", "disordered")
            .allMatch(name -> Integer.valueOf(0).equals(figures.get(name)));
  }

  private ServiceProcess start(String kafka, StubModel stub) throws Exception {
    return ServiceProcess.start(
        Jars.built(),
        "summarize-service",
        Files.createTempDirectory("courant-chaos-"),
        List.of(
            "--courant.kafka.bootstrap-servers=" + kafka,
            "--server.port=" + Newswire.freePort(),
            "--courant.topics.partitions=" + infrastructure.partitions(),
            "--courant.summarize.second-edition.permits=" + numbers.number("--permits", 8),
            "--courant.summarize.model.address=" + stub.address(),
            "--courant.summarize.model.model=stub"));
  }

  private void publish(String kafka) throws InterruptedException, TimeoutException {
    TopicLayout layout = new TopicLayout(infrastructure.partitions(), (short) -1);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka));
        KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka),
                new StringSerializer(),
                new ByteArraySerializer())) {
      Brokers.prepare(
          admin, Stream.concat(layout.raw().stream(), layout.summarized().stream()).toList());
      for (Story story : stories) {
        producer.send(EventRecords.of(ingested(story), "/courant/chaos", Instant.now()));
      }
    }
  }

  private NewsroomArticle article(Story story) {
    String url = "https://" + story.host() + story.path();
    return new NewsroomArticle(url, outlet.outlet(), story.wording().title(), 1, false);
  }

  private ArticleIngested ingested(Story story) {
    NewsroomArticle article = article(story);
    return new ArticleIngested(
        article.id(),
        1,
        Change.CREATED,
        article.url(),
        outlet.host(),
        outlet.outlet(),
        story.wording().title(),
        String.join("\n\n", story.wording().paragraphs()),
        outlet.language(),
        List.of(),
        story.byline().published(),
        null,
        null,
        List.of(),
        Instant.now());
  }

  /** The tally once nothing is missing any more, or as it is when patience ends. */
  private Tally settled(String kafka) {
    Instant giveUp = Instant.now().plus(PATIENCE);
    List<NewsroomArticle> all = stories.stream().map(this::article).toList();
    Set<String> ids = all.stream().map(article -> article.id().value()).collect(Collectors.toSet());
    TopicReader reader = new TopicReader(kafka);
    Tally tally;
    do {
      tally =
          Tally.of(
              Topics.SUMMARIZED,
              reader.read(Topics.SUMMARIZED, ArticleSummarized.class, ids::contains),
              all);
    } while (tally.lost() + tally.untold() > 0 && Instant.now().isBefore(giveUp));
    return tally;
  }

  private Map<String, Object> figures(Tally tally, long calls) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("articles", stories.size());
    figures.put("calls", calls);
    figures.put("calls_per_article", Math.round(1e4 * calls / stories.size()) / 1e4);
    figures.put("kills", kills);
    figures.put("lost", tally.lost());
    figures.put("untold", tally.untold());
    figures.put("doubled", tally.doubled());
    figures.put("disordered", tally.disordered());
    return figures;
  }
}
