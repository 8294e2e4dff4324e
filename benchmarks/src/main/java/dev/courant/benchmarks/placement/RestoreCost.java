package dev.courant.benchmarks.placement;

import dev.courant.benchmarks.services.Scratch;
import dev.courant.model.EventCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;

/**
 * What it takes to read the states of articles back when a partition is taken over: from a broker,
 * parsed, the newest by article. The states are made up; they are as large as real ones.
 *
 * @param micros for a state
 * @param bytes of a state's key and value
 */
record RestoreCost(double micros, int bytes) {
  private static final TopicPartition STATES = new TopicPartition("states", 0);
  private static final String STATE =
      """
      {"id":"26jsbudui4c4dsbey7cwjejjie","url":"https://www.example.org/news/2026/01/02/%07d-a-bridge-opens-again",\
      "voice":{"feed":"example.herald","outlet":{"id":"example.org","name":"Example Herald","country":"BR"},\
      "language":"pt","nearness":"SAME_HOST"},"toldHash":"0123456789abcdef0123456789abcdef",\
      "published":{"revision":1,"contentHash":"0123456789abcdef0123456789abcdef","retracted":false},\
      "looks":{"next":"2026-01-02T03:05:35Z","failures":0,"missing":0},\
      "firstSeen":"2026-01-02T03:04:05Z","lastSeen":"2026-01-02T03:05:25Z"}\
      """;

  /** Measures with so many states, the second of two readings. */
  static RestoreCost of(int count) throws IOException, InterruptedException, ExecutionException {
    try (Scratch scratch = Scratch.open("placement")) {
      String kafka = scratch.broker().bootstrapServers();
      try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
        admin.createTopics(List.of(new NewTopic(STATES.topic(), 1, (short) 1))).all().get();
      }
      write(kafka, count);
      read(kafka, count);
      long began = System.nanoTime();
      read(kafka, count);
      double micros = (System.nanoTime() - began) / 1e3 / count;
      return new RestoreCost(micros, 26 + STATE.formatted(0).length());
    }
  }

  private static void write(String kafka, int count) {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka, "compression.type", "lz4", "linger.ms", 20),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (int i = 0; i < count; i++) {
        byte[] value = STATE.formatted(i).getBytes(StandardCharsets.UTF_8);
        producer.send(new ProducerRecord<>(STATES.topic(), "article-%018d".formatted(i), value));
      }
    }
  }

  private static void read(String kafka, int count) {
    Map<String, JsonNode> newest = new HashMap<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka, "isolation.level", "read_committed"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.assign(List.of(STATES));
      consumer.seekToBeginning(List.of(STATES));
      long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
      while (newest.size() < count && System.nanoTime() < end) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          newest.put(record.key(), EventCodec.mapper().readTree(record.value()));
        }
      }
    }
  }
}
