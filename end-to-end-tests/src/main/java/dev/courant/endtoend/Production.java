package dev.courant.endtoend;

import dev.courant.model.ArticleIngested;
import dev.courant.model.Change;
import dev.courant.model.EventCodec;
import dev.courant.model.EventRecords;
import dev.courant.testkit.guarantees.Produced;
import dev.courant.testkit.newsroom.FeedFormat;
import dev.courant.testkit.newsroom.GeneratedStories;
import dev.courant.testkit.newsroom.NewsroomArticle;
import dev.courant.testkit.newsroom.ScriptedOutlet;
import dev.courant.testkit.newsroom.ScriptedOutlets;
import dev.courant.testkit.newsroom.Story;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * All articles that go into the newswire during chaos, and the account of them: those of a
 * newsroom, and those written straight to {@code raw} so that they pile up or come from a schema to
 * come. Only what was settled is corrected or withdrawn, so that every revision is one to account
 * for. Safe for use by many threads.
 */
final class Production {
  private static final int OUTLETS = 8;
  private static final int MOST_STORIES = 6_000;
  private static final int BACKLOG = 60;
  private static final int NEWER = 5;
  private static final String SOURCE = "/courant/chaos";

  private final Random dice;
  private final String run = Long.toString(System.nanoTime(), 36);
  private final ScriptedOutlets desk;
  private final List<Story> stories;
  private volatile @Nullable RecordWriter writer;
  // Guarded by this.
  private final Map<String, Produced> written = new LinkedHashMap<>();
  // Addresses in the newsroom, and names of what was written, that were settled; guarded by this.
  private final List<NewsroomArticle> settledThere = new ArrayList<>();
  private final List<String> settledHere = new ArrayList<>();
  private final List<String> freshHere = new ArrayList<>();
  // Settled in the last round, so that ingest looks at the page still; guarded by this.
  private final List<NewsroomArticle> young = new ArrayList<>();
  // Ids of what is not settled yet; guarded by this.
  private final Set<String> fresh = new HashSet<>();
  private final Set<String> corrected = new HashSet<>();
  private final Set<String> keys = ConcurrentHashMap.newKeySet();
  private int published;

  /** Nothing has gone in yet. */
  Production(long seed) {
    this.dice = new Random(seed);
    List<ScriptedOutlet> outlets =
        IntStream.range(0, OUTLETS)
            .mapToObj(i ->
                ScriptedOutlet.at("www.c" + i + "-" + run + ".example", FeedFormat.values()[i % 3]))
            .toList();
    desk = new ScriptedOutlets(outlets, Clock.systemUTC());
    desk.feeds().forEach(feed -> keys.add(feed.id()));
    stories = GeneratedStories.of(seed, MOST_STORIES, outlets, Instant.now());
  }

  /** Where articles go that do not come from the newsroom; none do before this is called. */
  void writeTo(RecordWriter records) {
    writer = records;
  }

  private void send(ProducerRecord<String, byte[]> record) {
    var _ = Objects.requireNonNull(writer, "nowhere to write to").send(record);
  }

  /** What the newsroom serves. */
  ScriptedOutlets desk() {
    return desk;
  }

  /** Whether a key of a topic is one of an article or feed of this run. */
  boolean isOurs(String key) {
    return keys.contains(key);
  }

  /** Everything that went in, as it is by now. */
  synchronized List<Produced> all() {
    return Stream.concat(desk.articles().stream().map(Produced::of), written.values().stream())
        .toList();
  }

  /** The newsroom publishes so many more articles. */
  synchronized void publish(int count) {
    for (int i = 0; i < count && published < stories.size(); i++) {
      String id = desk.publish(stories.get(published++)).id().value();
      keys.add(id);
      fresh.add(id);
    }
  }

  /** Some articles that were settled get another wording, and some are withdrawn. */
  synchronized void change(int corrections, int withdrawals) {
    for (int i = 0; i < corrections; i++) {
      take(i == 0 ? young : settledThere, this::correct);
      take(settledHere, name -> write(name, next(name), Change.UPDATED));
    }
    for (int i = 0; i < withdrawals; i++) {
      take(young, article -> desk.withdraw(article.url()));
      take(settledHere, name -> write(name, next(name), Change.RETRACTED));
    }
  }

  private <T> void take(List<T> settled, Consumer<T> change) {
    if (!settled.isEmpty()) {
      change.accept(settled.remove(dice.nextInt(settled.size())));
    }
  }

  private void correct(NewsroomArticle article) {
    corrected.add(article.id().value());
    int wording = article.revision() + 1;
    desk.correct(
        article.url(),
        "Corrected to wording " + wording + ": " + article.title(),
        List.of("The text was corrected. Wording " + wording + " of " + article.id() + " holds."));
  }

  private int next(String name) {
    Produced before = written.get(name);
    return before == null ? 1 : before.revisions() + 1;
  }

  /** Writes articles straight to {@code raw}. */
  void backlog() {
    write(BACKLOG, false);
  }

  /** The same as a later version of ingest would write them. */
  void newer() {
    write(NEWER, true);
  }

  private synchronized void write(int count, boolean newer) {
    for (int i = 0; i < count; i++) {
      String name = "w" + written.size() + "-" + run;
      ProducerRecord<String, byte[]> record = write(name, 1, Change.CREATED, newer);
      keys.add(record.key());
      send(record);
      freshHere.add(name);
    }
  }

  private void write(String name, int revision, Change change) {
    send(write(name, revision, change, false));
  }

  private ProducerRecord<String, byte[]> write(
      String name, int revision, Change change, boolean newer) {
    ArticleIngested article = Specimens.ingested(name, revision, change);
    boolean gone = change == Change.RETRACTED;
    String title = gone ? null : article.title();
    written.put(name, new Produced(article.id(), revision, gone, title));
    ProducerRecord<String, byte[]> record = EventRecords.of(article, SOURCE, Instant.now());
    return newer ? newer(record, article) : record;
  }

  private static ProducerRecord<String, byte[]> newer(
      ProducerRecord<String, byte[]> record, ArticleIngested article) {
    ObjectNode tree = EventCodec.mapper().valueToTree(article);
    tree.put("fieldOfTheFuture", "something").putObject("objectOfTheFuture").put("a", 1);
    ProducerRecord<String, byte[]> newer =
        new ProducerRecord<>(record.topic(), null, record.key(), EventCodec.encode(tree));
    record.headers().forEach(newer.headers()::add);
    newer.headers().remove("ce_type");
    newer
        .headers()
        .add("ce_type", "dev.courant.article.ingested.v9".getBytes(StandardCharsets.UTF_8));
    return newer;
  }

  /** From now on what is there may be corrected and withdrawn. */
  synchronized void settled() {
    settledThere.addAll(young);
    young.clear();
    for (NewsroomArticle article : desk.articles()) {
      String id = article.id().value();
      if (!article.withdrawn() && fresh.remove(id)) {
        young.add(article);
      } else if (!article.withdrawn() && corrected.remove(id)) {
        settledThere.add(article);
      }
    }
    settledHere.addAll(freshHere);
    freshHere.clear();
  }
}
