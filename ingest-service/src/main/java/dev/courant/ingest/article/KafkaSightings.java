package dev.courant.ingest.article;

import dev.courant.ingest.follow.FollowLoop;
import dev.courant.model.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Reads the sightings of the partitions that this instance owns, from the positions that the
 * partitions commit themselves. One thread, outside of the group: the group assigns the feeds, and
 * who owns a partition of the feeds owns the sightings and articles of the same number.
 */
final class KafkaSightings extends FollowLoop {
  private static final Duration POLL = Duration.ofMillis(100);

  private final ConsumerFactory<String, byte[]> consumers;
  private final ArticlePartitions partitions;
  private final SitePartitioner partitioner;
  private final Map<TopicPartition, ArticlePartition> served = new HashMap<>();

  KafkaSightings(
      ConsumerFactory<String, byte[]> consumers,
      ArticlePartitions partitions,
      SitePartitioner partitioner) {
    super("sightings");
    this.consumers = consumers;
    this.partitions = partitions;
    this.partitioner = partitioner;
  }

  @Override
  protected void follow() {
    try (Consumer<String, byte[]> consumer = consumers.createConsumer(null, "-sightings")) {
      served.clear();
      while (isRunning()) {
        serve(consumer);
      }
    }
  }

  private void serve(Consumer<String, byte[]> consumer) {
    turnTo(consumer);
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
    bring(consumer.poll(POLL));
  }

  /** Serves the partitions that there are now, each new one from its position. */
  private void turnTo(Consumer<String, byte[]> consumer) {
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

  private void bring(ConsumerRecords<String, byte[]> records) {
    for (TopicPartition partition : records.partitions()) {
      ArticlePartition owner = served.get(partition);
      if (owner != null) {
        SightingBatch batch = SightingBatch.of(records.records(partition), partitioner::of);
        if (!owner.take(batch.sightings(), batch.rejected(), batch.next())) {
          served.remove(partition);
        }
      }
    }
  }
}
