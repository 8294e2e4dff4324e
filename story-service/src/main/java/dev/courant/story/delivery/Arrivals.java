package dev.courant.story.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Puts the records of all partitions into one order: by the time of the record, then by partition;
 * those of one partition stay in their order. The same log gives the same order, however it was
 * read: a record comes only once every other partition has shown what it has next, or had nothing
 * more when the record was older than the settle time. A record whose time lies ahead counts from
 * when it was read. For one thread.
 */
final class Arrivals {
  /** Records of one partition that are held before it is paused. */
  private static final int FULL = 500;

  private final Duration settle;
  private final Clock clock;
  private final Map<TopicPartition, Deque<Waiting>> partitions =
      new TreeMap<>(Comparator.comparingInt(TopicPartition::partition));
  private final Map<TopicPartition, Instant> atEnd = new HashMap<>();

  Arrivals(Duration settle, Clock clock) {
    this.settle = settle;
    this.clock = clock;
  }

  private record Waiting(ConsumerRecord<String, byte[]> record, Instant readAt) {
    /** When it came, as far as anybody may wait for it. */
    Instant since() {
      Instant written = Instant.ofEpochMilli(record.timestamp());
      return written.isBefore(readAt) ? written : readAt;
    }
  }

  /** From here on records of these partitions come, too. */
  void assign(Collection<TopicPartition> more) {
    more.forEach(partition -> partitions.computeIfAbsent(partition, _ -> new ArrayDeque<>()));
  }

  /** Takes the next record of a partition. */
  void add(ConsumerRecord<String, byte[]> record) {
    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
    queue(partition).add(new Waiting(record, clock.instant()));
    atEnd.remove(partition);
  }

  /** There was nothing more in the partition at that time. */
  void ended(TopicPartition partition, Instant seenAt) {
    if (queue(partition).isEmpty()) {
      atEnd.put(partition, seenAt);
    }
  }

  /** Takes out the next in the order; empty if there is none, or it has to wait. */
  Optional<ConsumerRecord<String, byte[]>> next() {
    Deque<Waiting> first = null;
    for (Deque<Waiting> queue : partitions.values()) {
      if (!queue.isEmpty() && (first == null || time(queue) < time(first))) {
        first = queue;
      }
    }
    if (first == null || !isSettled(first.element().since())) {
      return Optional.empty();
    }
    return Optional.of(first.remove().record());
  }

  private static long time(Deque<Waiting> queue) {
    return queue.element().record().timestamp();
  }

  private boolean isSettled(Instant since) {
    Instant settled = since.plus(settle);
    return empty().stream()
        .allMatch(partition -> {
          Instant seen = atEnd.get(partition);
          return seen != null && !seen.isBefore(settled);
        });
  }

  /** Whether records wait. */
  boolean isWaiting() {
    return partitions.values().stream().anyMatch(queue -> !queue.isEmpty());
  }

  /** Partitions of which nothing is held. */
  Set<TopicPartition> empty() {
    return held(0, 0);
  }

  /** Partitions of which enough is held. */
  Set<TopicPartition> full() {
    return held(FULL, Integer.MAX_VALUE);
  }

  private Set<TopicPartition> held(int least, int most) {
    return partitions.entrySet().stream()
        .filter(one -> one.getValue().size() >= least && one.getValue().size() <= most)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private Deque<Waiting> queue(TopicPartition partition) {
    return Objects.requireNonNull(partitions.get(partition), () -> partition + " is not assigned");
  }
}
