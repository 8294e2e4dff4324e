package dev.courant.operations.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.CorruptRecordException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Reads parts of partitions with a consumer, also past batches that are damaged in the log. These
 * are passed over one offset after the other, since nothing says where a damaged batch ends.
 */
final class RangeReader {
  private static final Duration WAIT = Duration.ofMillis(200);

  private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer;
  private final Duration patience;

  /**
   * Reads with a consumer.
   *
   * @param patience after which it gives up if nothing comes
   */
  RangeReader(
      org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer, Duration patience) {
    this.consumer = consumer;
    this.patience = patience;
  }

  /** Hands every record over; returns what is damaged. */
  List<OffsetRange> read(
      Collection<OffsetRange> ranges, Consumer<ConsumerRecord<byte[], byte[]>> each) {
    Map<TopicPartition, OffsetRange> open =
        ranges.stream()
            .filter(range -> !range.isEmpty())
            .collect(Collectors.toMap(OffsetRange::partition, Function.identity()));
    try {
      consumer.assign(open.keySet());
      consumer.resume(open.keySet());
      open.values().forEach(range -> consumer.seek(range.partition(), range.begin()));
      read(open, each);
      return List.of();
    } catch (KafkaException e) {
      if (!isDamage(e)) {
        throw e;
      }
      return readPast(open, each);
    }
  }

  /** The client's fetcher has no exception of its own for this, only a message. */
  private static boolean isDamage(KafkaException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof CorruptRecordException
          || String.valueOf(cause.getMessage()).contains("is invalid, cause")) {
        return true;
      }
    }
    return false;
  }

  /** One partition after the other, and in each one offset after the other until it goes on. */
  private List<OffsetRange> readPast(
      Map<TopicPartition, OffsetRange> open, Consumer<ConsumerRecord<byte[], byte[]>> each) {
    Map<TopicPartition, Long> from = new HashMap<>();
    open.keySet().forEach(partition -> from.put(partition, consumer.position(partition)));
    List<OffsetRange> damaged = new ArrayList<>();
    for (OffsetRange range : List.copyOf(open.values())) {
      long begin = from.getOrDefault(range.partition(), range.begin());
      while (begin < range.end()) {
        Map<TopicPartition, OffsetRange> one = new HashMap<>(Map.of(range.partition(), range));
        consumer.assign(one.keySet());
        consumer.resume(one.keySet());
        consumer.seek(range.partition(), begin);
        try {
          read(one, each);
          break;
        } catch (KafkaException e) {
          if (!isDamage(e)) {
            throw e;
          }
          long stuck = consumer.position(range.partition());
          add(damaged, range.partition(), stuck);
          begin = stuck + 1;
        }
      }
    }
    return damaged;
  }

  private static void add(List<OffsetRange> damaged, TopicPartition partition, long offset) {
    OffsetRange last = damaged.isEmpty() ? null : damaged.getLast();
    if (last != null && last.partition().equals(partition) && last.end() == offset) {
      damaged.set(damaged.size() - 1, new OffsetRange(partition, last.begin(), offset + 1));
    } else {
      damaged.add(new OffsetRange(partition, offset, offset + 1));
    }
  }

  private void read(
      Map<TopicPartition, OffsetRange> open, Consumer<ConsumerRecord<byte[], byte[]>> each) {
    long giveUp = System.nanoTime() + patience.toNanos();
    while (!open.isEmpty()) {
      long before = sumOfPositions(open.keySet());
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(WAIT)) {
        OffsetRange range = open.get(new TopicPartition(record.topic(), record.partition()));
        if (range != null && record.offset() < range.end()) {
          each.accept(record);
        }
      }
      if (sumOfPositions(open.keySet()) > before) {
        giveUp = System.nanoTime() + patience.toNanos();
      } else if (System.nanoTime() - giveUp > 0) {
        throw new TimeoutException("nothing came of " + open.values() + " within " + patience);
      }
      finish(open);
    }
  }

  private long sumOfPositions(Collection<TopicPartition> partitions) {
    return partitions.stream().mapToLong(consumer::position).sum();
  }

  private void finish(Map<TopicPartition, OffsetRange> open) {
    List<TopicPartition> done = new ArrayList<>();
    open.forEach((partition, range) -> {
      if (consumer.position(partition) >= range.end()) {
        done.add(partition);
      }
    });
    consumer.pause(done);
    done.forEach(open::remove);
  }
}
