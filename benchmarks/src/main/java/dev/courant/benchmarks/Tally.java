package dev.courant.benchmarks;

import dev.courant.model.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** Waits until as many were seen as went in, and a moment for more than those. */
  Counts of(List<ProducerRecord<String, byte[]>> sent) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    long count = 0;
    while (count < sent.size() && System.nanoTime() < end) {
      count += poll(Duration.ofMillis(500));
    }
    poll(Duration.ofSeconds(1));
    long lost = sent.stream().filter(record -> !seen.containsKey(event(record.headers()))).count();
    long doubled = seen.values().stream().mapToLong(times -> times - 1).sum();
    return new Counts(lost, doubled + disordered);
  }

  private int poll(Duration patience) {
    int count = 0;
    for (ConsumerRecord<String, byte[]> record : results.poll(patience)) {
      count++;
      String event = event(record.headers());
      seen.merge(event, 1, Integer::sum);
      String before = last.put(record.key(), event);
      disordered += before != null && before.compareTo(event) > 0 ? 1 : 0;
    }
    return count;
  }

  /** The CloudEvents id: article and revision. */
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
  record Counts(long lost, long doubled) {}
}
