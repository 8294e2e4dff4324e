package dev.courant.ingest.article;

import dev.courant.ingest.work.TooLargeException;
import dev.courant.model.Topics;
import dev.courant.runtime.SupervisedLoop;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Reads the sightings of the partitions that this instance owns, from the positions that the
 * partitions commit themselves. Outside of the group: the group assigns the feeds, and who owns a
 * partition of the feeds owns the sightings and articles of the same number.
 */
final class KafkaSightings implements SupervisedLoop.Body {
  private static final Duration POLL = Duration.ofMillis(100);

  private final ConsumerFactory<String, byte[]> consumers;
  private final ArticlePartitions partitions;
  private final SitePartitioner partitioner;
  private final RecordFigures figures;
  private final Map<TopicPartition, ArticlePartition> served = new HashMap<>();
  private final Map<TopicPartition, Long> reached = new ConcurrentHashMap<>();

  KafkaSightings(
      ConsumerFactory<String, byte[]> consumers,
      ArticlePartitions partitions,
      SitePartitioner partitioner,
      RecordFigures figures) {
    this.consumers = consumers;
    this.partitions = partitions;
    this.partitioner = partitioner;
    this.figures = figures;
  }

  @Override
  public void run(SupervisedLoop.Beat beat) {
    try (Consumer<String, byte[]> consumer = consumers.createConsumer(null, "-sightings")) {
      served.clear();
      while (beat.goesOn()) {
        serve(consumer);
      }
    }
  }

  private void serve(Consumer<String, byte[]> consumer) {
    assign(consumer);
    if (served.isEmpty()) {
      LockSupport.parkNanos(POLL.toNanos());
      return;
    }
    served.forEach((partition, owner) -> {
      if (owner.isFull()) {
        consumer.pause(Set.of(partition));
      } else {
        consumer.resume(Set.of(partition));
      }
    });
    take(consumer.poll(POLL));
    reached.keySet().retainAll(served.keySet());
    served.keySet().forEach(partition -> reached.put(partition, consumer.position(partition)));
  }

  /** How far the sightings were read and taken in, beyond transaction markers. */
  Map<TopicPartition, Long> reached() {
    return reached;
  }

  /** Whether a partition takes no sightings at the moment since so many pages are due. */
  boolean isHeldBack() {
    return partitions.owned().stream().anyMatch(ArticlePartition::isFull);
  }

  /** Reads the partitions that are owned now, each new one from its position. */
  private void assign(Consumer<String, byte[]> consumer) {
    Map<TopicPartition, ArticlePartition> current = new HashMap<>();
    partitions
        .owned()
        .forEach(owner -> current.put(new TopicPartition(Topics.SIGHTINGS, owner.number()), owner));
    if (current.equals(served)) {
      return;
    }
    consumer.assign(current.keySet());
    current.forEach((partition, owner) -> {
      if (served.get(partition) != owner) {
        consumer.seek(partition, owner.position());
      }
    });
    served.clear();
    served.putAll(current);
  }

  private void take(ConsumerRecords<String, byte[]> records) {
    for (TopicPartition partition : records.partitions()) {
      ArticlePartition owner = served.get(partition);
      if (owner != null && !take(owner, records.records(partition))) {
        served.remove(partition);
      }
    }
  }

  private boolean take(ArticlePartition owner, List<ConsumerRecord<String, byte[]>> records) {
    try {
      return take(owner, SightingBatch.of(records, partitioner::of));
    } catch (TooLargeException e) {
      return records.stream().allMatch(record -> takeAlone(owner, record));
    }
  }

  private boolean takeAlone(ArticlePartition owner, ConsumerRecord<String, byte[]> record) {
    try {
      return take(owner, SightingBatch.of(List.of(record), partitioner::of));
    } catch (TooLargeException e) {
      return take(owner, SightingBatch.tooLarge(record, e));
    }
  }

  private boolean take(ArticlePartition owner, SightingBatch batch) {
    boolean taken = owner.take(batch);
    if (taken) {
      batch.rejected().forEach(figures::rejected);
    }
    return taken;
  }
}
