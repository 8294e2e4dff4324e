package dev.courant.benchmarks.placement;

import dev.courant.benchmarks.services.Scratch;
import dev.courant.model.ArticleState;
import dev.courant.model.EventCodec;
import java.io.IOException;
import java.lang.management.ManagementFactory;
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

/**
 * What it takes to read the states of articles back when a partition is taken over: from a broker,
 * decoded, the newest by article. The states are made up; they are as large as those of articles
 * that are no longer looked at.
 *
 * @param micros for a state
 * @param bytes of a state's key and value
 * @param heapBytes of a state that is remembered
 */
record RestoreCost(double micros, int bytes, long heapBytes) {
  private static final TopicPartition STATES = new TopicPartition("states", 0);

  /** Of an article of medium length. */
  private static final int SENTENCES = 25;

  /** Fields that a version does not know are ignored, so that this one fits several. */
  private static final String STATE =
      """
      {"id":"26jsbudui4c4dsbey7cwjejjie","url":"https://www.example.org/news/2026/01/02/%07d-a-bridge-opens-again",\
      "voice":FEED,"source":FEED,"toldHash":"HASH","entryHash":"HASH",\
      "published":{"revision":1,"contentHash":"HASH","retracted":false},"looks":CHECKS,"checks":CHECKS,\
      "firstSeen":"2026-01-02T03:04:05Z","lastSeen":"2026-01-02T03:05:25Z",\
      "text":{"title":"A bridge opens again after two years of work","feedTitle":"The old bridge opens again",\
      "sentences":"MARKS","lines":"","fromFeed":false,"earlier":[],"churn":0,"fresh":""},\
      "gate":{"verdict":"ADMITTED","reason":"own-headline","detail":"","at":"2026-01-02T03:04:05Z",\
      "text":"0123456789abcdef01234567"}}\
      """
          .replace(
              "FEED", "{\"feed\":\"example.herald\",\"outlet\":OUTLET,\"nearness\":\"SAME_HOST\"}")
          .replace(
              "OUTLET", "{\"id\":\"example.org\",\"name\":\"Example Herald\",\"country\":\"BR\"}")
          .replace("CHECKS", "{\"next\":\"2026-01-02T03:05:35Z\",\"failures\":0,\"missing\":0}")
          .replace("MARKS", "012345678".repeat(SENTENCES))
          .replace("HASH", "0123456789abcdef0123456789abcdef");

  /** Measures with so many states, the second of two readings. */
  static RestoreCost of(int count) throws IOException, InterruptedException, ExecutionException {
    try (Scratch scratch = Scratch.open("placement")) {
      String kafka = scratch.broker().bootstrapServers();
      try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
        admin.createTopics(List.of(new NewTopic(STATES.topic(), 1, (short) 1))).all().get();
      }
      write(kafka, count);
      read(kafka, count);
      long before = used();
      long began = System.nanoTime();
      Map<String, ArticleState> states = read(kafka, count);
      double micros = (System.nanoTime() - began) / 1e3 / count;
      long heap = (used() - before) / states.size();
      return new RestoreCost(micros, 26 + state(0).length, heap);
    }
  }

  private static void write(String kafka, int count) {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka, "compression.type", "lz4", "linger.ms", 20),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (int i = 0; i < count; i++) {
        producer.send(new ProducerRecord<>(STATES.topic(), "article-%018d".formatted(i), state(i)));
      }
    }
  }

  private static byte[] state(int number) {
    byte[] text = STATE.formatted(number).getBytes(StandardCharsets.UTF_8);
    return EventCodec.encode(EventCodec.decode(text, ArticleState.class));
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static Map<String, ArticleState> read(String kafka, int count) {
    Map<String, ArticleState> newest = new HashMap<>();
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
          newest.put(record.key(), EventCodec.decode(record.value(), ArticleState.class));
        }
      }
    }
    return newest;
  }
}
