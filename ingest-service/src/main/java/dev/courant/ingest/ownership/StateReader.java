package dev.courant.ingest.ownership;

import dev.courant.model.EventCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Reads the states of partitions back. Waits for the transactions of whoever had them before: the
 * end is the high watermark, and a read_committed consumer only gets there once every one of them
 * is decided.
 */
final class StateReader {
  private static final Logger log = LoggerFactory.getLogger(StateReader.class);
  private static final Duration POLL = Duration.ofMillis(200);

  private final ConsumerFactory<String, byte[]> consumers;
  private final Admin admin;
  private final Duration patience;

  StateReader(ConsumerFactory<String, byte[]> consumers, Admin admin, Duration patience) {
    this.consumers = consumers;
    this.admin = admin;
    this.patience = patience;
  }

  /**
   * The last state under every key, by partition.
   *
   * @throws IllegalStateException where the end is not reached in time; to be tried again
   */
  <T> Map<Integer, Map<String, T>> read(
      String topic, Collection<Integer> partitions, Class<T> type) {
    List<TopicPartition> sources =
        partitions.stream().map(partition -> new TopicPartition(topic, partition)).toList();
    Map<Integer, Map<String, T>> states = new HashMap<>();
    partitions.forEach(partition -> states.put(partition, new HashMap<>()));
    try (Consumer<String, byte[]> consumer = consumers.createConsumer(null, "-states")) {
      consumer.assign(sources);
      consumer.seekToBeginning(sources);
      Map<TopicPartition, Long> ends = highWatermarks(sources);
      Instant last = Instant.now();
      while (sources.stream()
          .anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
        if (last.plus(patience).isBefore(Instant.now())) {
          throw new IllegalStateException("an open transaction holds back " + topic);
        }
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
          last = Instant.now();
          take(record, type, states.getOrDefault(record.partition(), Map.of()));
        }
      }
    }
    return states;
  }

  private static <T> void take(
      ConsumerRecord<String, byte[]> record, Class<T> type, Map<String, T> states) {
    if (record.value() == null) {
      states.remove(record.key());
      return;
    }
    try {
      states.put(record.key(), EventCodec.decode(record.value(), type));
    } catch (EventCodec.UndecodableException e) {
      log.error(
          "Skipped a state of {} at {}-{}@{}: {}",
          record.key(),
          record.topic(),
          record.partition(),
          record.offset(),
          e.getMessage());
    }
  }

  private Map<TopicPartition, Long> highWatermarks(List<TopicPartition> partitions) {
    try {
      return admin
          .listOffsets(
              partitions.stream()
                  .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest())),
              new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
          .all()
          .get()
          .entrySet()
          .stream()
          .collect(Collectors.toMap(Map.Entry::getKey, end -> offset(end.getValue())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("no end offsets of " + partitions, e.getCause());
    }
  }

  private static long offset(ListOffsetsResult.ListOffsetsResultInfo end) {
    return end.offset();
  }
}
