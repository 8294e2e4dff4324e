package dev.courant.ingest.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.model.DeadLetters;
import dev.courant.model.Topics;
import dev.courant.testkit.infrastructure.Infrastructure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records that nobody can use, on every topic that ingest reads. */
class PoisonIT {
  private static final String RUN = Long.toString(System.nanoTime(), 36);
  private static final String GROUP = "poison-" + RUN;
  private static final String KEY = "poison." + RUN;
  private static final List<String> TOPICS =
      List.of(Topics.FEEDS, Topics.FEED_STATES, Topics.SIGHTINGS, Topics.ARTICLE_STATES);
  private static final List<String> VALUES =
      List.of(
          "garbage",
          "{}",
          "null",
          "[".repeat(100_000),
          "{\"id\":\"%s\",\"paused\":false}".formatted(KEY),
          "x".repeat(20_000_000));

  @Test
  void endsAsOneDeadLetterEachAndStopsNothing(@TempDir Path directory) throws Exception {
    try (LoopbackHub hub = new LoopbackHub()) {
      try (IngestInstance instance = start(hub, directory)) {
        Map<String, List<Long>> written = write();
        String path = add(instance, hub);
        await()
            .atMost(IngestInstance.PATIENCE)
            .until(() -> instance.get(path).path("health").path("articles").asInt(0) >= 1);
        awaitLetters(written);
        assertThat(instance.send("DELETE", path, null).statusCode()).isEqualTo(204);
        assertThat(metrics(instance)).contains("courant_ingest_records_rejected_total{");
      }
      Map<String, List<Long>> before = letters();
      try (IngestInstance instance = start(hub, directory)) {
        String path = add(instance, hub);
        await()
            .atMost(IngestInstance.PATIENCE)
            .until(() -> instance.get(path).path("health").path("articles").asInt(0) >= 1);
        Map<String, List<Long>> later = write();
        awaitLettersBeyond(before, later);
        assertThat(instance.send("DELETE", path, null).statusCode()).isEqualTo(204);
      }
    }
  }

  private static IngestInstance start(LoopbackHub hub, Path directory) throws Exception {
    hub.newEdition();
    hub.publish("story-" + System.nanoTime());
    return IngestInstance.start(
        GROUP,
        GROUP,
        Clock.systemUTC(),
        directory,
        "--courant.ingest.fetch.allowed-addresses=" + hub.authority());
  }

  private static String add(IngestInstance instance, LoopbackHub hub) throws Exception {
    var added = instance.send("POST", "/feeds", "{\"url\":\"%s\"}".formatted(hub.feed()));
    assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    return "/feeds/" + IngestInstance.json(added).path("id").asString();
  }

  private static String metrics(IngestInstance instance) throws Exception {
    return instance
        .exchange(java.net.http.HttpRequest.newBuilder(instance.address("/actuator/prometheus")))
        .body();
  }

  /** Writes every poison to every topic, and returns at which offsets of partition 0. */
  private static Map<String, List<Long>> write() throws Exception {
    Map<String, List<Long>> offsets = new TreeMap<>();
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            Infrastructure.shared().kafka(),
            "max.request.size",
            "67108864",
            "compression.type",
            "lz4");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      for (String topic : TOPICS) {
        List<@Nullable String> values = new ArrayList<>(VALUES);
        if (topic.equals(Topics.SIGHTINGS)) {
          values.add(null);
        }
        for (String value : values) {
          byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
          long offset = producer.send(new ProducerRecord<>(topic, 0, KEY, bytes)).get().offset();
          offsets.computeIfAbsent(topic, _ -> new ArrayList<>()).add(offset);
        }
      }
    }
    return offsets;
  }

  private static void awaitLetters(Map<String, List<Long>> written) {
    await()
        .atMost(IngestInstance.PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(() -> assertThat(letters()).isEqualTo(written));
  }

  private static void awaitLettersBeyond(
      Map<String, List<Long>> before, Map<String, List<Long>> later) {
    Map<String, List<Long>> all = new TreeMap<>();
    before.forEach((topic, offsets) -> all.put(topic, new ArrayList<>(offsets)));
    later.forEach((topic, offsets) -> all.get(topic).addAll(offsets));
    awaitLetters(all);
  }

  /** The offsets of the records of this run that have a dead letter, once for each letter. */
  private static Map<String, List<Long>> letters() {
    Map<String, List<Long>> letters = new TreeMap<>();
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", Infrastructure.shared().kafka());
    settings.put("isolation.level", "read_committed");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> all =
          TOPICS.stream()
              .flatMap(topic -> consumer.partitionsFor(Topics.deadLettersOf(topic)).stream())
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      while (all.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer
            .poll(Duration.ofMillis(100))
            .forEach(letter -> {
              if (KEY.equals(letter.key())) {
                String origin =
                    new String(
                        letter.headers().lastHeader(DeadLetters.ORIGIN).value(),
                        StandardCharsets.UTF_8);
                letters
                    .computeIfAbsent(
                        letter.topic().replace(".dead-letters", ""), _ -> new ArrayList<>())
                    .add(Long.valueOf(origin.substring(origin.indexOf('@') + 1)));
              }
            });
      }
    }
    letters.values().forEach(offsets -> offsets.sort(null));
    return letters;
  }
}
