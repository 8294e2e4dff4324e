package dev.courant.story.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.DeadLetters;
import dev.courant.model.EventCodec;
import dev.courant.model.EventRecords;
import dev.courant.model.Topics;
import dev.courant.model.TraceContext;
import dev.courant.model.story.Evidence.Decision;
import dev.courant.model.story.StoryArticle;
import dev.courant.model.story.StoryChange;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StoryMember;
import dev.courant.model.story.StoryTold;
import dev.courant.story.StoryApplication;
import dev.courant.story.matching.Matcher;
import dev.courant.story.telling.StoryTeller;
import dev.courant.testkit.infrastructure.Infrastructure;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Articles in, memberships and stories out, on a real broker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoriesIT {
  private final String kafka = Infrastructure.shared().kafka();
  private final int partitions = Infrastructure.shared().partitions();
  private String run = "";
  private final KafkaProducer<String, byte[]> producer =
      new KafkaProducer<>(
          Map.of("bootstrap.servers", kafka), new StringSerializer(), new ByteArraySerializer());
  private final List<ConfigurableApplicationContext> started = new ArrayList<>();

  @BeforeEach
  void start() {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    run = UUID.randomUUID().toString().substring(0, 8);
    if (started.isEmpty()) {
      startActive();
    }
  }

  @AfterAll
  void stop() {
    producer.close();
    started.forEach(ConfigurableApplicationContext::close);
  }

  @Test
  void tellsArticlesOfOneEventAsOneStory() {
    send(Summarized.article(named("a"), named("event")));
    send(Summarized.article(named("b"), named("event")));
    send(Summarized.article(named("c"), named("other")));

    await().untilAsserted(() -> assertThat(articles("a")).containsExactly(id("a"), id("b")));
    await().untilAsserted(() -> assertThat(articles("c")).containsExactly(id("c")));
    ConsumerRecord<String, byte[]> record = records(Topics.STORIES, story("a").value()).getLast();
    assertThat(header(record, "ce_type")).isEqualTo("dev.courant.story.told.v1");
    assertThat(header(record, "ce_id")).startsWith(story("a") + "/");
    assertThat(TraceContext.in(record.headers()).orElseThrow().traceId())
        .isIn(TraceContext.of(id("a"), 1).traceId(), TraceContext.of(id("b"), 1).traceId());
    assertThat(member("b").why().decision()).isEqualTo(Decision.JOINED);
    assertThat(member("b").sequence()).isGreaterThan(member("a").sequence());
  }

  @Test
  void tellsASecondEditionWithoutDecidingAgain() {
    send(Summarized.article(named("a"), named("event")));
    await().until(() -> articles("a").size() == 1);
    StoryMember first = member("a");

    send(Summarized.secondEdition(named("a"), 1));

    await().untilAsserted(() -> assertThat(told("a").headline().text()).endsWith("in edition 2"));
    assertThat(member("a"))
        .isEqualTo(first.recordedAt(member("a").partition(), member("a").offset()));
    assertThat(member("a").offset()).isGreaterThan(first.offset());
    assertThat(told("a").articles().getFirst().why()).isEqualTo(first.why());
  }

  @Test
  void decidesAboutALaterRevisionAndNotAboutAnEarlierOne() {
    send(Summarized.article(named("a"), named("event")));
    send(Summarized.revision(named("a"), 2, List.of(), named("event")));
    send(Summarized.article(named("a"), named("event")));
    send(Summarized.article(named("b"), named("other")));

    await().until(() -> articles("b").size() == 1);
    await().until(() -> member("a").revision() == 2);
    assertThat(told("a").articles()).extracting(StoryArticle::revision).containsExactly(2);
    assertThat(count("superseded")).isPositive();
  }

  @Test
  void endsTheStoryOfAnArticleThatIsWithdrawn() {
    send(Summarized.article(named("a"), named("event")));
    send(Summarized.article(named("b"), named("event")));
    await().until(() -> articles("a").size() == 2);

    send(Summarized.withdrawn(named("a"), 2));
    await().untilAsserted(() -> assertThat(articles("a")).containsExactly(id("b")));
    send(Summarized.withdrawn(named("b"), 2));

    await().until(() -> told("a").change() == StoryChange.ENDED);
    assertThat(told("a").headline()).isNull();
    assertThat(member("a").story()).isNull();
  }

  @Test
  void leavesAPointerWhereAStoryBecamePartOfAnother() {
    send(Summarized.article(named("a"), named("one")));
    send(Summarized.article(named("b"), named("two")));
    await().until(() -> articles("b").size() == 1);

    send(Summarized.article(named("c"), named("one"), named("two")));

    await().until(() -> articles("a").size() == 3);
    assertThat(told("b").change()).isEqualTo(StoryChange.MERGED);
    assertThat(told("b").mergedInto()).isEqualTo(story("a"));
    assertThat(told("b").articles()).isEmpty();
    assertThat(member("b").why().decision()).isEqualTo(Decision.MERGED);
  }

  @Test
  void namesTheStoryThatAnotherWasSplitFrom() {
    send(Summarized.article(named("a"), named("event")));
    send(Summarized.article(named("b"), named("event")));
    await().until(() -> articles("a").size() == 2);

    send(Summarized.revision(named("b"), 2, List.of("split"), named("event")));

    await().untilAsserted(() -> assertThat(articles("b")).containsExactly(id("b")));
    assertThat(told("b").splitFrom()).isEqualTo(story("a"));
    assertThat(articles("a")).containsExactly(id("a"));
  }

  @Test
  void tellsWhatHasNoFeaturesAsAStoryOfItsOwn() {
    send(Summarized.withoutFeatures(named("a")));

    await().untilAsserted(() -> assertThat(articles("a")).containsExactly(id("a")));
  }

  @Test
  void setsAsideWhatNobodyCanWorkOn() {
    send(named("key"), "garbage".getBytes(StandardCharsets.UTF_8));
    send(named("null"), null);
    send(Summarized.revision(named("boom"), 1, List.of("boom"), named("event")));
    send(Summarized.article(named("after"), named("event")));

    await().untilAsserted(() -> assertThat(articles("after")).hasSize(1));
    await()
        .untilAsserted(() ->
            assertThat(List.of(named("key"), named("null"), id("boom").value()))
                .allSatisfy(key -> assertThat(letters(key)).hasSize(1)));
    assertThat(header(letters(id("boom").value()).getFirst(), DeadLetters.STAGE))
        .isEqualTo("story");
    await()
        .untilAsserted(() ->
            assertThat(count("received"))
                .isEqualTo(
                    count("decided")
                        + count("retold")
                        + count("withdrawn")
                        + count("repeated")
                        + count("superseded")
                        + count("dead.lettered"))
                .isPositive());
  }

  @Test
  void listsAHundredOfALargeStoryCountsAllAndKeepsWhyTheyAreThere() {
    int many = ToldFrom.MOST + 30;
    for (int i = 0; i < many; i++) {
      send(Summarized.article(named("m" + i), named("large")));
    }
    await().untilAsserted(() -> assertThat(told("m0").reach().articles()).isEqualTo(many));
    List<ArticleId> listed = articles("m0");
    assertThat(listed).hasSize(ToldFrom.MOST);
    String last =
        IntStream.range(0, many)
            .mapToObj(i -> named("m" + i))
            .filter(name -> Summarized.id(name).equals(listed.getLast()))
            .findFirst()
            .orElseThrow();

    send(Summarized.withdrawn(last, 2));

    await().untilAsserted(() -> assertThat(told("m0").reach().articles()).isEqualTo(many - 1));
    assertThat(told("m0").articles())
        .filteredOn(article -> !listed.contains(article.id()))
        .singleElement()
        .satisfies(cameBack -> assertThat(cameBack.why().score()).isEqualTo(0.5));
  }

  @Test
  void decidesNothingAgainAfterARestart() {
    send(Summarized.article(named("a"), named("event")));
    await().until(() -> articles("a").size() == 1);
    int decisions = records(Topics.STORY_MEMBERS, id("a").value()).size();
    started.removeFirst().close();

    startActive();
    send(Summarized.article(named("b"), named("event")));

    await().untilAsserted(() -> assertThat(articles("a")).containsExactly(id("a"), id("b")));
    assertThat(told("a").revision()).isEqualTo(2);
    assertThat(records(Topics.STORY_MEMBERS, id("a").value())).hasSize(decisions);
  }

  @Test
  void passesOverBadRecordsOfItsOwnTopicsAndKeepsWhatStoodBefore() {
    send(Summarized.article(named("a"), named("event")));
    await().until(() -> articles("a").size() == 1);
    byte[] garbage = "garbage".getBytes(StandardCharsets.UTF_8);
    producer.send(new ProducerRecord<>(Topics.STORY_MEMBERS, id("a").value(), garbage));
    producer.send(new ProducerRecord<>(Topics.STORIES, story("a").value(), garbage));
    producer.send(new ProducerRecord<>(Topics.STORIES, "no-id-" + run, garbage));
    producer.flush();
    started.removeFirst().close();

    startActive();
    send(Summarized.article(named("b"), named("event")));

    await()
        .ignoreExceptionsInstanceOf(EventCodec.UndecodableException.class)
        .untilAsserted(() -> assertThat(articles("a")).containsExactly(id("a"), id("b")));
    assertThat(told("a").revision()).isEqualTo(2);
    assertThat(skipped(Topics.STORY_MEMBERS)).isPositive();
    assertThat(skipped(Topics.STORIES)).isGreaterThan(1);
  }

  @Test
  void hasAnotherInstanceStandBy() {
    ConfigurableApplicationContext second = start("second");
    await().until(() -> second.getBean(Role.class).kind() == Role.Kind.STANDBY);
    assertThat(started.getFirst().getBean(Role.class).isActive()).isTrue();

    started.removeFirst().close();

    await().until(() -> second.getBean(Role.class).isActive());
    send(Summarized.article(named("a"), named("event")));
    await().untilAsserted(() -> assertThat(articles("a")).containsExactly(id("a")));
  }

  private void startActive() {
    ConfigurableApplicationContext service = start("first");
    await().until(() -> service.getBean(Role.class).isActive());
  }

  private ConfigurableApplicationContext start(String instance) {
    ConfigurableApplicationContext service =
        StoryApplication.builder()
            .initializers(
                preferred(Matcher.class, NamedStories::new),
                preferred(StoryTeller.class, ListingTeller::new))
            .run(
                "--server.port=0",
                "--courant.kafka.bootstrap-servers=" + kafka,
                "--courant.instance=" + instance + run,
                "--courant.story.delivery.settle=100ms",
                "--courant.topics.partitions=" + partitions);
    started.add(service);
    return service;
  }

  private static <T> ApplicationContextInitializer<GenericApplicationContext> preferred(
      Class<T> type, Supplier<? extends T> made) {
    return context ->
        context.registerBean(
            type,
            made::get,
            definition -> {
              definition.setPrimary(true);
              definition.setScope(BeanDefinition.SCOPE_PROTOTYPE);
            });
  }

  private String named(String name) {
    return name + "-" + run;
  }

  private ArticleId id(String name) {
    return Summarized.id(named(name));
  }

  private StoryId story(String first) {
    return StoryId.of(id(first));
  }

  private void send(ArticleSummarized article) {
    producer.send(EventRecords.of(article, "/test", Instant.now()));
    producer.flush();
  }

  private void send(String key, byte @Nullable [] value) {
    producer.send(new ProducerRecord<>(Topics.SUMMARIZED, key, value));
    producer.flush();
  }

  private List<ArticleId> articles(String first) {
    return records(Topics.STORIES, story(first).value()).isEmpty()
        ? List.of()
        : told(first).articles().stream().map(StoryArticle::id).toList();
  }

  private StoryTold told(String first) {
    return EventCodec.decode(
        records(Topics.STORIES, story(first).value()).getLast().value(), StoryTold.class);
  }

  private StoryMember member(String name) {
    return EventCodec.decode(
        records(Topics.STORY_MEMBERS, id(name).value()).getLast().value(), StoryMember.class);
  }

  private List<ConsumerRecord<String, byte[]>> letters(String key) {
    return records(Topics.deadLettersOf(Topics.SUMMARIZED), key);
  }

  private double count(String what) {
    return started
        .getFirst()
        .getBean(MeterRegistry.class)
        .get("courant.story.articles." + what)
        .counter()
        .count();
  }

  private double skipped(String topic) {
    return started
        .getFirst()
        .getBean(MeterRegistry.class)
        .get("courant.story.skipped")
        .tag("topic", topic)
        .counter()
        .count();
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(
        Objects.requireNonNull(record.headers().lastHeader(name), name).value(),
        StandardCharsets.UTF_8);
  }

  private List<ConsumerRecord<String, byte[]>> records(String topic, String key) {
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka, "isolation.level", "read_committed"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> all =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
      return records.stream().filter(record -> key.equals(record.key())).toList();
    }
  }
}
