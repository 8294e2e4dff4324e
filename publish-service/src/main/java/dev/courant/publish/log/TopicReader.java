package dev.courant.publish.log;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
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

  /**
   * The offset of the first record that was written at a time or later, by partition; the end where
   * there is none. Kafka knows no time before 1970.
   */
  public Map<Integer, Long> at(Instant time) {
    long at = Math.max(0, time.toEpochMilli());
    Map<TopicPartition, Long> wanted = new HashMap<>();
    partitions.forEach(partition -> wanted.put(partition, at));
    Map<Integer, Long> offsets = end();
    consumer
        .offsetsForTimes(wanted)
        .forEach((partition, found) -> {
          if (found != null) {
            offsets.put(partition.partition(), found.offset());
          }
        });
    return offsets;
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

  /**
   * The records of one partition between two offsets, in order; fewer where the partition ends
   * before. Leaves no position to go on from.
   *
   * @throws KafkaException where the broker does not give them in a time
   */
  public List<ConsumerRecord<String, byte[]>> between(
      int partition, long from, long to, Duration most) {
    TopicPartition only = new TopicPartition(partitions.getFirst().topic(), partition);
    consumer.assign(List.of(only));
    consumer.seek(only, from);
    long until = System.nanoTime() + most.toNanos();
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    while (consumer.position(only) < to) {
      if (System.nanoTime() > until) {
        throw new KafkaException("the broker does not give " + only + " from " + from);
      }
      consumer
          .poll(Duration.ofMillis(250))
          .forEach(record -> {
            if (record.offset() < to) {
              records.add(record);
            }
          });
    }
    return records;
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
