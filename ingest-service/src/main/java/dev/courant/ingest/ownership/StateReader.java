package dev.courant.ingest.ownership;

import dev.courant.runtime.BrokerAdmin;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Reads partitions to their end. Waits for transactions that are open: the end is the high
 * watermark, which a read_committed consumer only reaches once every one of them is decided.
 */
final class StateReader {
  private static final Duration POLL = Duration.ofMillis(200);

  private final ConsumerFactory<String, byte[]> consumers;
  private final BrokerAdmin admin;
  private final Duration patience;

  StateReader(ConsumerFactory<String, byte[]> consumers, BrokerAdmin admin, Duration patience) {
    this.consumers = consumers;
    this.admin = admin;
    this.patience = patience;
  }

  /**
   * The states by partition.
   *
   * @throws IllegalStateException if the end is not reached in time; to be tried again
   */
  <T> Map<Integer, RestoredStates<T>> read(
      String topic, Collection<Integer> partitions, RecordReading<T> reading) {
    Map<Integer, RestoredStates<T>> states = new HashMap<>();
    partitions.forEach(partition -> states.put(partition, new RestoredStates<>(reading)));
    read(
            partitions.stream().map(partition -> new TopicPartition(topic, partition)).toList(),
            record -> {
              RestoredStates<T> one = states.get(record.partition());
              if (one != null) {
                one.take(record);
              }
            })
        .forEach((partition, end) -> {
          RestoredStates<T> one = states.get(partition.partition());
          if (one != null) {
            one.end(end);
          }
        });
    return states;
  }

  /**
   * The group's committed offsets of partitions, for those that have one. They are only returned
   * once no transaction that commits one is open (KIP-447).
   */
  Map<TopicPartition, Long> committed(Set<TopicPartition> partitions) {
    Map<TopicPartition, Long> positions = new HashMap<>();
    try (Consumer<String, byte[]> consumer = consumers.createConsumer(null, "-offsets")) {
      consumer
          .committed(partitions, patience)
          .forEach((partition, offset) -> {
            if (offset != null) {
              positions.put(partition, offset.offset());
            }
          });
    }
    return positions;
  }

  /** Reads all records, and returns where each partition ended. */
  Map<TopicPartition, Long> read(
      List<TopicPartition> sources,
      java.util.function.Consumer<ConsumerRecord<String, byte[]>> taker) {
    try (Consumer<String, byte[]> consumer = consumers.createConsumer(null, "-states")) {
      consumer.assign(sources);
      consumer.seekToBeginning(sources);
      Map<TopicPartition, Long> ends = highWatermarks(sources);
      Instant last = Instant.now();
      while (sources.stream()
          .anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
        if (last.plus(patience).isBefore(Instant.now())) {
          throw new IllegalStateException("an open transaction holds back " + sources);
        }
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
          last = Instant.now();
          taker.accept(record);
        }
      }
      Map<TopicPartition, Long> reached = new HashMap<>();
      sources.forEach(one -> reached.put(one, consumer.position(one)));
      return reached;
    }
  }

  private Map<TopicPartition, Long> highWatermarks(List<TopicPartition> partitions) {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    partitions.forEach(partition -> asked.put(partition, OffsetSpec.latest()));
    Map<TopicPartition, Long> ends = new HashMap<>();
    try {
      admin
          .client()
          .listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
          .all()
          .get(patience.toMillis(), TimeUnit.MILLISECONDS)
          .forEach((partition, end) -> ends.put(partition, end.offset()));
      return ends;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("no end offsets of " + partitions, e);
    }
  }
}
