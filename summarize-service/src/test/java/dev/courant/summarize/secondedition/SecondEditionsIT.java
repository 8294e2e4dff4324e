package dev.courant.summarize.secondedition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleIngested;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Change;
import dev.courant.model.EventCodec;
import dev.courant.model.EventRecords;
import dev.courant.model.Outlet;
import dev.courant.model.Topics;
import dev.courant.runtime.ListenerStart;
import dev.courant.summarize.SummarizeApplication;
import dev.courant.testkit.infrastructure.Infrastructure;
import dev.courant.testkit.languagemodel.Asked;
import dev.courant.testkit.languagemodel.Behaviour;
import dev.courant.testkit.languagemodel.Reply;
import dev.courant.testkit.languagemodel.StubModel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

/** Both editions on a real broker, with a model that takes its time. */
class SecondEditionsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String kafka = Infrastructure.shared().kafka();
  private final int partitions = Infrastructure.shared().partitions();
  private final String run = UUID.randomUUID().toString();
  private final CountDownLatch answers = new CountDownLatch(1);
  private final StubModel stub = StubModel.start(this::whenAllowed);
  private final KafkaProducer<String, byte[]> producer =
      new KafkaProducer<>(
          Map.of("bootstrap.servers", kafka), new StringSerializer(), new ByteArraySerializer());
  private ConfigurableApplicationContext service;

  @BeforeEach
  void start() {
    service =
        SummarizeApplication.builder()
            .run(
                "--server.port=0",
                "--courant.kafka.bootstrap-servers=" + kafka,
                "--courant.instance=" + run,
                "--courant.topics.partitions=" + partitions,
                "--spring.kafka.consumer.group-id=" + run,
                "--courant.summarize.model.address=" + stub.address(),
                "--courant.summarize.model.model=stub");
    await().atMost(PATIENCE).until(this::ready);
  }

  private boolean ready() {
    return !service.getBean(SecondEditions.class).assigned().isEmpty()
        && service.getBean(ListenerStart.class).health().block().getStatus().equals(Status.UP);
  }

  @AfterEach
  void stop() {
    answers.countDown();
    service.close();
    stub.close();
    producer.close();
  }

  @Test
  void tellsEveryArticleAtOnceAndAnewOnceTheModelHasAnAnswer() {
    List<String> names = List.of("a" + run, "b" + run, "c" + run);
    names.forEach(name -> send(article(name, 1)));

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> names.forEach(name -> assertThat(editions(name)).containsExactly("1/1")));
    assertThat(told(names.getFirst()).getFirst().compiledBy().model()).isNull();
    answers.countDown();

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> names.forEach(name -> assertThat(editions(name)).containsExactly("1/1", "1/2")));
    assertThat(told(names.getFirst()).getLast().compiledBy().model()).isEqualTo("stub");
    assertThat(read(names.getFirst()))
        .extracting(record -> header(record, "ce_id"))
        .containsExactly(id(names.getFirst()) + "/1", id(names.getFirst()) + "/1/e2");
    assertThat(read(names.getFirst()))
        .extracting(record -> header(record, EventRecords.EDITION))
        .containsExactly("1", "2");
  }

  @Test
  void publishesNoSecondEditionOfARevisionOnceTheNextOneIsOut() {
    String name = "corrected" + run;
    send(article(name, 1));
    await().atMost(PATIENCE).until(() -> calls(name) == 1);
    send(article(name, 2));
    await().atMost(PATIENCE).until(() -> editions(name).equals(List.of("1/1", "2/1")));
    answers.countDown();

    await().atMost(PATIENCE).until(() -> editions(name).contains("2/2"));
    assertThat(editions(name)).containsExactly("1/1", "2/1", "2/2");
  }

  @Test
  void publishesEachEditionOnceThroughARestart() {
    List<String> names = Stream.of("x", "y", "z").map(name -> name + run).toList();
    names.forEach(name -> send(article(name, 1)));
    await().atMost(PATIENCE).until(() -> names.stream().allMatch(name -> calls(name) == 1));

    service.close();
    answers.countDown();
    start();

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> names.forEach(name -> assertThat(editions(name)).containsExactly("1/1", "1/2")));
    String last = "last" + run;
    send(article(last, 1));
    await().atMost(PATIENCE).until(() -> editions(last).equals(List.of("1/1", "1/2")));
    names.forEach(name -> assertThat(editions(name)).containsExactly("1/1", "1/2"));
  }

  private Reply whenAllowed(Asked asked) {
    try {
      answers.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Behaviour.honest().to(asked);
  }

  private long calls(String name) {
    return stub.asked().stream()
        .filter(asked -> EventCodec.text(asked.body()).contains("Bridge " + name))
        .count();
  }

  private void send(ArticleIngested article) {
    try {
      ProducerRecord<String, byte[]> record = EventRecords.of(article, "/test", Instant.now());
      producer.send(record).get();
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  private static ArticleId id(String name) {
    return ArticleId.of(CanonicalUrl.parse("https://www.example.org/" + name).orElseThrow());
  }

  private static ArticleIngested article(String name, int revision) {
    Instant now = Instant.now();
    return new ArticleIngested(
        id(name),
        revision,
        revision == 1 ? Change.CREATED : Change.UPDATED,
        "https://www.example.org/" + name,
        "example",
        new Outlet("example.org", "Example", "GB"),
        "Bridge " + name + " closes",
        "The bridge over the river closes on Monday. Work takes two years. The mayor Ann Reed said"
            + " that ferries keep running. The council approved version "
            + revision
            + " of the plan.",
        "en",
        List.of(),
        now,
        null,
        null,
        List.of(),
        now);
  }

  private List<String> editions(String name) {
    return told(name).stream().map(one -> one.revision() + "/" + one.edition()).toList();
  }

  private List<ArticleSummarized> told(String name) {
    return read(name).stream()
        .map(record -> EventCodec.decode(record.value(), ArticleSummarized.class))
        .toList();
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private List<ConsumerRecord<String, byte[]>> read(String name) {
    String key = id(name).value();
    List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka, "isolation.level", "read_committed"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> all =
          consumer.partitionsFor(Topics.SUMMARIZED).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      while (all.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
          if (key.equals(record.key())) {
            found.add(record);
          }
        }
      }
    }
    return found;
  }
}
