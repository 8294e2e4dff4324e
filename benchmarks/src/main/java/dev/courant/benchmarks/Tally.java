package dev.courant.benchmarks;

import dev.courant.model.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What a {@code read_committed} subscriber of the results saw, against what went in. Headers tell
 * the revision, so that nothing has to be decoded.
 */
final class Tally implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final KafkaConsumer<String, byte[]> results;
  private final Map<String, Integer> seen = new HashMap<>();
  private final Map<String, String> last = new HashMap<>();
  private long disordered;

  /** Sees what is written from now on. */
  Tally(String kafka, int partitions) {
    this.results =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka, "isolation.level", "read_committed"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> all =
        IntStream.range(0, partitions)
            .mapToObj(i -> new TopicPartition(Topics.SUMMARIZED, i))
            .toList();
    results.assign(all);
    results.seekToEnd(all);
    all.forEach(results::position);
  }

  /** Waits until everything was seen that is to come, and a moment for more than that. */
  Counts of(List<ProducerRecord<String, byte[]>> sent) {
    Set<String> events = new HashSet<>();
    sent.forEach(record -> events.add(event(record.headers())));
    return seen(events);
  }

  /** The same of second editions, of each article's last revision; the others are superseded. */
  Counts ofSecondEditions(List<ProducerRecord<String, byte[]>> sent) {
    Map<String, String> newest = new HashMap<>();
    for (ProducerRecord<String, byte[]> record : sent) {
      String event = event(record.headers()) + "/e2";
      newest.merge(record.key(), event, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }
    return seen(new HashSet<>(newest.values()));
  }

  private Counts seen(Set<String> missing) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!missing.isEmpty() && System.nanoTime() < end) {
      poll(Duration.ofMillis(500), missing);
    }
    poll(Duration.ofSeconds(1), missing);
    long lost = missing.size();
    long doubled = seen.values().stream().mapToLong(times -> times - 1).sum();
    seen.clear();
    Counts counts = new Counts(lost, doubled + disordered);
    disordered = 0;
    return counts;
  }

  private void poll(Duration patience, Set<String> missing) {
    for (ConsumerRecord<String, byte[]> record : results.poll(patience)) {
      String event = event(record.headers());
      missing.remove(event);
      seen.merge(event, 1, Integer::sum);
      String before = last.put(record.key(), event);
      disordered += before != null && before.compareTo(event) > 0 ? 1 : 0;
    }
  }

  /** The CloudEvents id: article, revision and edition. */
  private static String event(org.apache.kafka.common.header.Headers headers) {
    return new String(headers.lastHeader("ce_id").value(), java.nio.charset.StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    results.close();
  }

  /**
   * The outcome.
   *
   * @param lost events that went in and did not come out
   * @param doubled events that came out more than once or before an older one of their article
   */
  record Counts(long lost, long doubled) {
    Counts and(Counts other) {
      return new Counts(lost + other.lost, doubled + other.doubled);
    }
  }
}
