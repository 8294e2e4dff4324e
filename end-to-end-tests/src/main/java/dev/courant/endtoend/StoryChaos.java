package dev.courant.endtoend;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.Brokers;
import dev.courant.model.EventCodec;
import dev.courant.model.EventRecords;
import dev.courant.model.TopicLayout;
import dev.courant.model.Topics;
import dev.courant.model.story.StoryId;
import dev.courant.testkit.guarantees.InOneStory;
import dev.courant.testkit.guarantees.MemberSubscriber;
import dev.courant.testkit.guarantees.Violation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * {@code ./courant chaos --stories}: two instances of story-service in processes of their own, one
 * active and one standing by. Articles of events come in an order that the dice give, while the
 * active instance is killed (SIGKILL) at random moments, now and then the other one, and started
 * again. A {@code read_committed} subscriber watches {@link InOneStory}. Then one instance on a
 * broker of its own gets the same log without being killed, and must come to the same stories.
 */
final class StoryChaos {
  static final List<String> OPTIONS = List.of("--articles", "--kills", "--seed");

  private static final int SHOWN = 10;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** What a take-over takes: the flow of articles is stretched over all of them. */
  private static final Duration TAKE_OVER = Duration.ofSeconds(8);

  private final Random dice;
  private final long seed;
  private final int kills;
  private final EventArticles articles;
  private final List<Violation> violations = new ArrayList<>();
  private int killedWhileFlowing;

  StoryChaos(Numbers numbers, long seed) {
    this.seed = seed;
    this.dice = new Random(seed);
    this.kills = numbers.number("--kills", 20);
    this.articles = new EventArticles(seed, numbers.number("--articles", 5_000));
  }

  /** Where each article is in the end, and how many stories are told. */
  private record Result(
      List<ConsumerRecord<String, byte[]>> log, Map<ArticleId, StoryId> stories, boolean done) {}

  /** Runs, and prints one line of JSON; whether every guarantee was kept. */
  boolean run() throws Exception {
    Path directory = Files.createTempDirectory("courant-stories-");
    System.out.println("logs in " + directory);
    Result killed = killed(Files.createDirectories(directory.resolve("killed")));
    Result whole = whole(Files.createDirectories(directory.resolve("whole")), killed.log());
    long different =
        articles.standing().stream()
            .filter(id -> !Objects.equals(killed.stories().get(id), whole.stories().get(id)))
            .count();
    violations.stream()
        .limit(SHOWN)
        .forEach(one ->
            System.out.printf("    %s: %s: %s%n", one.kind().label(), one.where(), one.what()));
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("seed", seed);
    figures.put("articles", articles.standing().size() + articles.withdrawn().size());
    figures.put("records", articles.all().size());
    figures.put("kills", kills);
    figures.put("while_articles_flowed", killedWhileFlowing);
    figures.put("stories", killed.stories().values().stream().distinct().count());
    figures.put("settled", killed.done() && whole.done());
    Stream.of(
            Violation.Kind.LOST,
            Violation.Kind.DOUBLED,
            Violation.Kind.ZOMBIES,
            Violation.Kind.STALE)
        .forEach(kind ->
            figures.put(
                kind.label(), violations.stream().filter(one -> one.kind() == kind).count()));
    figures.put("in_another_story_than_without_kills", different);
    System.out.println(EventCodec.text(figures));
    return violations.isEmpty() && different == 0 && killed.done() && whole.done();
  }

  private Result killed(Path directory) throws Exception {
    int port = Newswire.freePort();
    String kafka = "127.0.0.1:" + port;
    try (var _ = broker(directory, port)) {
      prepare(kafka);
      try (StoryProcesses services = new StoryProcesses(kafka, directory, 2);
          MemberSubscriber subscriber = new MemberSubscriber(kafka);
          RecordWriter writer = new RecordWriter(kafka, "lz4")) {
        awaitActive(services);
        AtomicBoolean goesOn = new AtomicBoolean(true);
        CompletableFuture<Void> flow = CompletableFuture.runAsync(() -> flow(writer, goesOn));
        long[] moments = dice.longs(kills, 1, articles.all().size()).sorted().toArray();
        for (int i = 0; i < moments.length; i++) {
          long moment = moments[i];
          if (!await(subscriber, () -> subscriber.decisions().size() >= moment)) {
            System.out.println(services.logs());
            break;
          }
          kill(services, subscriber, i);
        }
        boolean done = await(subscriber, () -> isDone(subscriber));
        goesOn.set(false);
        flow.join();
        if (!done) {
          System.out.println(services.logs());
        }
        return result(kafka, subscriber, done);
      }
    }
  }

  private void kill(StoryProcesses services, MemberSubscriber subscriber, int number)
      throws InterruptedException {
    ServiceInstance victim =
        dice.nextInt(5) == 0
            ? services.all().get(dice.nextInt(services.all().size()))
            : services.active().orElse(services.all().getFirst());
    victim.process().kill();
    subscriber.readToTheEnd();
    killedWhileFlowing += isDone(subscriber) ? 0 : 1;
    System.out.printf(
        "kill %d of %d: %s, after %d decisions%n",
        number + 1, kills, victim.name(), subscriber.decisions().size());
    pause(dice.nextInt(2_000));
    victim.process().startAgain();
  }

  /** The same log on a broker of its own, and nobody is killed. */
  private Result whole(Path directory, List<ConsumerRecord<String, byte[]>> log) throws Exception {
    int port = Newswire.freePort();
    String kafka = "127.0.0.1:" + port;
    try (var _ = broker(directory, port)) {
      prepare(kafka);
      try (RecordWriter writer = new RecordWriter(kafka, "lz4")) {
        for (ConsumerRecord<String, byte[]> record : log) {
          var _ = writer.send(StoryLog.copy(record));
        }
      }
      try (StoryProcesses services = new StoryProcesses(kafka, directory, 1);
          MemberSubscriber subscriber = new MemberSubscriber(kafka)) {
        boolean done = await(subscriber, () -> isDone(subscriber));
        if (!done) {
          System.out.println(services.logs());
        }
        return result(kafka, subscriber, done);
      }
    }
  }

  private Result result(String kafka, MemberSubscriber subscriber, boolean done) {
    subscriber.readToTheEnd();
    violations.addAll(InOneStory.now(subscriber.decisions(), articles.withdrawn()));
    violations.addAll(
        InOneStory.settled(
            subscriber.decisions(), subscriber.stories().values(), articles.standing()));
    return new Result(
        StoryLog.read(kafka, Topics.SUMMARIZED), InOneStory.last(subscriber.decisions()), done);
  }

  private static ServiceProcess broker(Path directory, int port) {
    return ServiceProcess.hosted(
        HostedBroker.class,
        "broker",
        directory,
        List.of(directory.resolve("broker").toString(), "" + port));
  }

  private static void prepare(String kafka) throws Exception {
    TopicLayout layout = new TopicLayout(StoryProcesses.PARTITIONS, (short) -1);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      Brokers.prepare(
          admin, Stream.concat(layout.summarized().stream(), layout.stories().stream()).toList());
    }
  }

  /** Writes all articles, one after the other, over the time that the kills take. */
  private void flow(RecordWriter writer, AtomicBoolean goesOn) {
    Duration pace = TAKE_OVER.multipliedBy(kills).dividedBy(articles.all().size());
    for (ArticleSummarized article : articles.all()) {
      if (!goesOn.get()) {
        return;
      }
      var _ = writer.send(EventRecords.of(article, "/courant/chaos", Instant.now()));
      LockSupport.parkNanos(pace.toNanos());
    }
  }

  private void awaitActive(StoryProcesses services) {
    Instant giveUp = Instant.now().plus(PATIENCE);
    while (services.active().isEmpty()) {
      if (Instant.now().isAfter(giveUp)) {
        throw new IllegalStateException(services.logs());
      }
      pause(200);
    }
  }

  /** Reads on until it is so; false if it is not within the patience after the last decision. */
  private boolean await(MemberSubscriber subscriber, BooleanSupplier condition) {
    Instant last = Instant.now();
    int before = subscriber.decisions().size();
    while (!condition.getAsBoolean()) {
      subscriber.read();
      if (subscriber.decisions().size() > before) {
        before = subscriber.decisions().size();
        last = Instant.now();
      } else if (last.plus(PATIENCE).isBefore(Instant.now())) {
        return false;
      }
    }
    return true;
  }

  private boolean isDone(MemberSubscriber subscriber) {
    return StoryLog.isDone(articles, subscriber.decisions());
  }

  private static void pause(long millis) {
    LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
  }
}
