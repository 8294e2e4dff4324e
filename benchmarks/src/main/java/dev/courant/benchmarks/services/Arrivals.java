package dev.courant.benchmarks.services;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What a {@code read_committed} subscriber of a topic sees from now on, told by events' ids. */
public final class Arrivals implements AutoCloseable {
  private static final Duration WAIT = Duration.ofMillis(200);

  private final KafkaConsumer<String, byte[]> consumer;
  private final Map<String, Integer> seen = new HashMap<>();
  private long bytes;
  private long last = System.nanoTime();

  public Arrivals(String kafka, String topic, int partitions) {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka, "isolation.level", "read_committed"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> all =
        IntStream.range(0, partitions).mapToObj(i -> new TopicPartition(topic, i)).toList();
    consumer.assign(all);
    consumer.seekToEnd(all);
    all.forEach(consumer::position);
  }

  /**
   * Waits until so many different events were seen in all.
   *
   * @param from those that they come from
   * @return whether they came within that time
   * @throws IllegalStateException where one of those has ended, with what it printed last
   */
  public boolean await(int count, Duration patience, ServiceProcess... from) {
    long end = System.nanoTime() + patience.toNanos();
    while (seen.size() < count && System.nanoTime() < end) {
      look(WAIT);
      for (ServiceProcess process : from) {
        process.requireAlive();
      }
    }
    return seen.size() >= count;
  }

  /** Takes what comes in that time. */
  public void look(Duration wait) {
    for (ConsumerRecord<String, byte[]> record : consumer.poll(wait)) {
      byte[] id = record.headers().lastHeader("ce_id").value();
      seen.merge(new String(id, StandardCharsets.UTF_8), 1, Integer::sum);
      bytes += record.value().length;
      last = System.nanoTime();
    }
  }

  /** Different events so far. */
  public int count() {
    return seen.size();
  }

  /** Events that came again, each time counted. */
  public long repeated() {
    return seen.values().stream().mapToLong(times -> times - 1).sum();
  }

  /** Of all values, uncompressed. */
  public long bytes() {
    return bytes;
  }

  /** When the last one came, {@link System#nanoTime}. */
  public long last() {
    return last;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
