package dev.courant.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidPidMappingException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TransactionAbortableException;
import org.slf4j.Logger;

/**
 * What {@link RecordIsolation} knows of one consumer. Used by its thread, but for {@link #settled}.
 */
final class Isolation {
  /** Attempts at a record that is alone in its batch. */
  static final int ATTEMPTS_ALONE = 3;

  private static final int ATTEMPTS_TOGETHER = 2;
  private static final int UNLIMITED = Integer.MAX_VALUE;

  /** Batches that succeed before the next may be twice as long. */
  private static final int SUCCESSES_TO_GROW = 4;

  /** Articles are seen once their batch is committed: what takes longer makes the next shorter. */
  private static final Duration LONGEST_BATCH = Duration.ofSeconds(5);

  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

  private final Logger log;
  private final LongSupplier nanos;
  private final Map<TopicPartition, Long> settled = new ConcurrentHashMap<>();
  private final Map<TopicPartition, Long> first = new LinkedHashMap<>();
  private final Map<String, RecordIsolation.GivenUp> givenUp = new HashMap<>();
  private final Set<String> places = new HashSet<>();
  private int delivered;
  private long deliveredAt;
  private int limit = UNLIMITED;
  private int ownFailures;
  private int passingFailures;
  private int successes;

  /** With a clock in nanoseconds, such as {@link System#nanoTime}. */
  Isolation(Logger log, LongSupplier nanos) {
    this.log = log;
    this.nanos = nanos;
  }

  Map<TopicPartition, Long> settled() {
    return settled;
  }

  Map<TopicPartition, Long> firstOffsets() {
    return first;
  }

  Optional<RecordIsolation.GivenUp> givenUp(ConsumerRecord<?, ?> record) {
    return Optional.ofNullable(givenUp.get(place(record)));
  }

  /** The next batch, no longer than the limit; what is beyond it will be read again. */
  ConsumerRecords<String, byte[]> poll(Consumer<String, byte[]> consumer, Duration wait) {
    succeeded();
    ConsumerRecords<String, byte[]> records = consumer.poll(wait);
    if (records.isEmpty()) {
      settle(consumer);
      return records;
    }
    settled.keySet().removeAll(records.partitions());
    ConsumerRecords<String, byte[]> batch =
        records.count() <= limit ? records : cut(records, consumer);
    places.clear();
    if (!givenUp.isEmpty()) {
      batch.forEach(record -> places.add(place(record)));
    }
    delivered = batch.count();
    deliveredAt = nanos.getAsLong();
    return batch;
  }

  /** Positions move past transaction markers, committed offsets do not. */
  private void settle(Consumer<String, byte[]> consumer) {
    settled.keySet().retainAll(consumer.assignment());
    if (!first.isEmpty()) {
      return;
    }
    for (TopicPartition partition : consumer.assignment()) {
      try {
        settled.put(partition, consumer.position(partition, Duration.ZERO));
      } catch (TimeoutException e) {
        log.debug("{} has no position yet", partition);
      }
    }
  }

  private ConsumerRecords<String, byte[]> cut(
      ConsumerRecords<String, byte[]> records, Consumer<String, byte[]> consumer) {
    Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> kept = new LinkedHashMap<>();
    Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
    int room = limit;
    for (TopicPartition partition : records.partitions()) {
      List<ConsumerRecord<String, byte[]>> all = records.records(partition);
      List<ConsumerRecord<String, byte[]>> some = all.subList(0, Math.min(room, all.size()));
      room -= some.size();
      if (!some.isEmpty()) {
        kept.put(partition, new ArrayList<>(some));
        next.put(partition, new OffsetAndMetadata(some.getLast().offset() + 1));
      }
      if (some.size() < all.size()) {
        consumer.seek(partition, all.get(some.size()).offset());
      }
    }
    return new ConsumerRecords<>(kept, next);
  }

  /** Before the next batch: the last one, if there was one, was committed. */
  private void succeeded() {
    if (delivered == 0) {
      return;
    }
    boolean slow = nanos.getAsLong() - deliveredAt > LONGEST_BATCH.toNanos();
    int half = Math.max(1, delivered / 2);
    delivered = 0;
    first.clear();
    ownFailures = 0;
    passingFailures = 0;
    boolean found = givenUp.keySet().removeAll(places);
    if (slow) {
      successes = 0;
      limit = Math.min(limit, half);
      return;
    }
    if (limit != UNLIMITED && (found || ++successes >= SUCCESSES_TO_GROW)) {
      successes = 0;
      limit = limit >= 1024 ? UNLIMITED : limit * 2;
    }
  }

  /** The batch was rolled back. Returns how long to pause. */
  Duration failed(List<ConsumerRecord<String, byte[]>> records, Exception failure) {
    delivered = 0;
    first.clear();
    records.forEach(record ->
        first.merge(
            new TopicPartition(record.topic(), record.partition()), record.offset(), Math::min));
    if (isPassing(failure)) {
      return passing(records, failure);
    }
    ownFailures++;
    successes = 0;
    Throwable cause = Causes.root(failure);
    boolean alone = records.size() == 1;
    if (ownFailures < (alone ? ATTEMPTS_ALONE : ATTEMPTS_TOGETHER)) {
      log.warn("A batch of {} failed and is tried again: {}", records.size(), cause.toString());
      return SHORTEST_PAUSE.multipliedBy(ownFailures);
    }
    if (alone) {
      String place = place(records.getFirst());
      log.error("{} failed {} times alone and is given up", place, ownFailures, cause);
      givenUp.put(place, new RecordIsolation.GivenUp(cause, ownFailures));
      ownFailures = 0;
      limit = 1;
      return Duration.ZERO;
    }
    ownFailures = ATTEMPTS_TOGETHER - 1;
    limit = Math.max(1, records.size() / 2);
    log.warn("A batch of {} failed, the next have at most {}", records.size(), limit);
    return Duration.ZERO;
  }

  private Duration passing(List<ConsumerRecord<String, byte[]>> records, Exception failure) {
    passingFailures++;
    if (passingFailures == 1) {
      log.warn(
          "A batch of {} cannot be committed now and is repeated until it can: {}",
          records.size(),
          Causes.root(failure).toString());
    }
    Duration pause = SHORTEST_PAUSE.multipliedBy(1L << Math.min(passingFailures, 12));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  private static boolean isPassing(Throwable failure) {
    return Causes.any(
        failure,
        cause ->
            cause instanceof TransientFailure
                || cause instanceof RetriableException
                || cause instanceof CommitFailedException
                || cause instanceof ProducerFencedException
                || cause instanceof InvalidProducerEpochException
                || cause instanceof InvalidPidMappingException
                || cause instanceof TransactionAbortableException
                || cause instanceof AuthorizationException
                || cause instanceof InterruptException
                || cause instanceof InterruptedException);
  }

  private static String place(ConsumerRecord<?, ?> record) {
    return record.topic() + "-" + record.partition() + "@" + record.offset();
  }
}
