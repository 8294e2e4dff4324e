package dev.courant.summarize.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.model.DeadLetters;
import dev.courant.model.EventCodec;
import dev.courant.model.Topics;
import dev.courant.summarize.SummarizeApplication;
import dev.courant.testkit.infrastructure.Infrastructure;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

/** Records that nobody can work on, among others, on a real broker. */
class PoisonedRecordsIT {
  private static final List<String> POISON =
      List.of(
          "garbage",
          "{}",
          "null",
          "[".repeat(100_000),
          "x".repeat(8_388_300),
          "x".repeat(20_000_000));

  private final String kafka = Infrastructure.shared().kafka();
  private final int partitions = Infrastructure.shared().partitions();
  private final String run = UUID.randomUUID().toString();
  private ConfigurableApplicationContext service;
  private KafkaProducer<String, byte[]> producer;

  @BeforeEach
  void start() {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    service =
        SummarizeApplication.builder()
            .run(
                "--server.port=0",
                "--courant.kafka.bootstrap-servers=" + kafka,
                "--courant.instance=" + run,
                "--courant.topics.partitions=" + partitions,
                "--spring.kafka.consumer.group-id=" + run);
    await()
        .until(() ->
            service
                .getBean(dev.courant.runtime.ListenerStart.class)
                .health()
                .block()
                .getStatus()
                .equals(Status.UP));
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                kafka,
                "compression.type",
                "lz4",
                "max.request.size",
                30_000_000,
                "buffer.memory",
                64_000_000),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  @AfterEach
  void stop() {
    producer.close();
    service.close();
  }

  @Test
  void becomeDeadLettersAndStopNobody() throws Exception {
    double received = received();
    for (String poison : POISON) {
      send(0, run, poison.getBytes(StandardCharsets.UTF_8));
    }
    send(0, run, null);
    send(0, null, new byte[] {'x'});
    for (int partition = 0; partition < Math.min(4, partitions); partition++) {
      article(partition, "after-" + partition + run, 1);
    }

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(summarized()).hasSize(Math.min(4, partitions)));
    await().untilAsserted(() -> assertThat(deadLetters()).hasSize(POISON.size() + 2));
    assertThat(deadLetters())
        .allSatisfy(letter -> {
          assertThat(letter.headers().lastHeader(DeadLetters.CAUSE)).isNotNull();
          assertThat(letter.headers().lastHeader(DeadLetters.ORIGIN)).isNotNull();
        });
    await()
        .untilAsserted(() ->
            assertThat(received() - received)
                .isEqualTo(POISON.size() + 2 + Math.min(4, partitions)));
    assertThat(received())
        .isEqualTo(
            count("summarized") + count("repeated") + count("superseded") + count("dead.lettered"));
  }

  @Test
  void changeNothingIfTheyAreProducedAgain() throws Exception {
    article(0, "again-" + run, 1);
    await().untilAsserted(() -> assertThat(summarized()).hasSize(1));
    double repeated = count("repeated");
    article(0, "again-" + run, 1);

    await().until(() -> count("repeated") == repeated + 1);

    restart();
    article(0, "again-" + run, 1);
    await().until(() -> count("repeated") == 1);
    assertThat(summarized()).hasSize(1);
  }

  private void restart() {
    service.close();
    producer.close();
    start();
  }

  private void article(int partition, String name, int revision) throws Exception {
    send(
        partition,
        RawRecords.id(name).value(),
        EventCodec.encode(RawRecords.article(name, revision)));
  }

  private void send(int partition, String key, byte[] value)
      throws ExecutionException, InterruptedException {
    ProducerRecord<String, byte[]> record = new ProducerRecord<>(Topics.RAW, partition, key, value);
    record.headers().add("run", run.getBytes(StandardCharsets.UTF_8));
    producer.send(record).get();
  }

  private double received() {
    return count("received");
  }

  private double count(String what) {
    return service
        .getBean(MeterRegistry.class)
        .get("courant.summarize.articles." + what)
        .counter()
        .count();
  }

  /** Those of this run: a shared broker has others. */
  private List<ConsumerRecord<String, byte[]>> summarized() {
    List<String> ids = new ArrayList<>();
    for (int partition = 0; partition < partitions; partition++) {
      ids.add(RawRecords.id("after-" + partition + run).value());
    }
    ids.add(RawRecords.id("again-" + run).value());
    return read(Topics.SUMMARIZED).stream().filter(record -> ids.contains(record.key())).toList();
  }

  private List<ConsumerRecord<String, byte[]>> deadLetters() {
    return read(Topics.deadLettersOf(Topics.RAW)).stream()
        .filter(record -> {
          var header = record.headers().lastHeader("run");
          return header != null && new String(header.value(), StandardCharsets.UTF_8).equals(run);
        })
        .toList();
  }

  private List<ConsumerRecord<String, byte[]>> read(String topic) {
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
      return records;
    }
  }
}
