package dev.courant.publish.log;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads committed records of all partitions of one topic. Used by one thread at a time, except for
 * {@link #wakeUp}.
 */
public final class TopicReader implements AutoCloseable {
  private final Consumer<String, byte[]> consumer;
  private final List<TopicPartition> partitions;

  /**
   * Reads with a consumer that is this reader's own from now on, and is closed with it.
   *
   * @throws IllegalStateException where the topic does not exist
   */
  public TopicReader(Consumer<String, byte[]> consumer, String topic) {
    this.consumer = consumer;
    try {
      partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      if (partitions.isEmpty()) {
        throw new IllegalStateException("there is no topic " + topic);
      }
      consumer.assign(partitions);
    } catch (RuntimeException e) {
      consumer.close();
      throw e;
    }
  }

  /** The oldest offset that can still be read, by partition. */
  public Map<Integer, Long> beginning() {
    return byPartition(consumer.beginningOffsets(partitions));
  }

  /** The offset that the next committed record will have at least, by partition. */
  public Map<Integer, Long> end() {
    return byPartition(consumer.endOffsets(partitions));
  }

  /** The offset to be read next, by partition. */
  public Map<Integer, Long> positions() {
    Map<Integer, Long> positions = new TreeMap<>();
    partitions.forEach(p -> positions.put(p.partition(), consumer.position(p)));
    return positions;
  }

  private static Map<Integer, Long> byPartition(Map<TopicPartition, Long> offsets) {
    Map<Integer, Long> byNumber = new TreeMap<>();
    offsets.forEach((partition, offset) -> byNumber.put(partition.partition(), offset));
    return byNumber;
  }

  /** Goes to the offsets given by partition; those not named are read from their beginning. */
  public void seek(Map<Integer, Long> offsets) {
    Map<Integer, Long> beginning = beginning();
    partitions.forEach(p ->
        consumer.seek(
            p, offsets.getOrDefault(p.partition(), beginning.getOrDefault(p.partition(), 0L))));
  }

  /** Whether everything before these offsets has been read. */
  public boolean reached(Map<Integer, Long> end) {
    return partitions.stream()
        .allMatch(p -> consumer.position(p) >= end.getOrDefault(p.partition(), 0L));
  }

  /** The next records, in order per partition; empty where none came in that time. */
  public ConsumerRecords<String, byte[]> poll(Duration wait) {
    return consumer.poll(wait);
  }

  /** Ends a {@link #poll} that another thread waits in. */
  public void wakeUp() {
    consumer.wakeup();
  }

  @Override
  public void close() {
    consumer.close(CloseOptions.timeout(Duration.ofSeconds(2)));
  }
}
