package dev.courant.ingest.ownership;

import dev.courant.ingest.article.RejectedRecord;
import dev.courant.ingest.article.SitePartitioner;
import dev.courant.model.Topics;
import dev.courant.runtime.SupervisedLoop;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Finds records that were written to the owned partitions of the state topics while they are owned
 * and that no owner could restore, and has dead letters written for all records that were rejected.
 */
final class ControlTopics implements SupervisedLoop.Body {
  private static final Duration POLL = Duration.ofMillis(200);

  private final ConsumerFactory<String, byte[]> consumers;
  private final Leases leases;
  private final ControlLetters letters;
  private final Map<String, RecordReading<?>> readings;

  ControlTopics(
      ConsumerFactory<String, byte[]> consumers,
      Leases leases,
      ControlLetters letters,
      SitePartitioner partitioner) {
    this.consumers = consumers;
    this.leases = leases;
    this.letters = letters;
    this.readings =
        Map.of(
            Topics.FEED_STATES, RecordReading.feedStates(),
            Topics.ARTICLE_STATES, RecordReading.articleStates(partitioner));
  }

  @Override
  public void run(SupervisedLoop.Beat beat) {
    Map<TopicPartition, PartitionLease> followed = new HashMap<>();
    try (Consumer<String, byte[]> consumer = consumers.createConsumer(null, "-control")) {
      while (beat.goesOn()) {
        follow(consumer, followed);
        if (followed.isEmpty()) {
          LockSupport.parkNanos(POLL.toNanos());
        } else {
          consumer.poll(POLL).forEach(record -> check(record, followed));
          List.copyOf(leases.all()).forEach(letters::write);
        }
      }
    }
  }

  /** Follows the partitions of the present leases, each new one from where it was restored to. */
  private void follow(
      Consumer<String, byte[]> consumer, Map<TopicPartition, PartitionLease> followed) {
    Map<TopicPartition, PartitionLease> current = new HashMap<>();
    for (PartitionLease lease : leases.all()) {
      readings
          .keySet()
          .forEach(topic -> current.put(new TopicPartition(topic, lease.partition()), lease));
    }
    if (current.equals(followed)) {
      return;
    }
    consumer.assign(current.keySet());
    current.forEach((partition, lease) -> {
      if (followed.get(partition) != lease) {
        consumer.seek(partition, lease.controlledFrom(partition.topic()));
      }
    });
    followed.clear();
    followed.putAll(current);
  }

  private void check(
      ConsumerRecord<String, byte[]> record, Map<TopicPartition, PartitionLease> followed) {
    PartitionLease lease = followed.get(new TopicPartition(record.topic(), record.partition()));
    RecordReading<?> reading = readings.get(record.topic());
    if (lease == null || reading == null || record.value() == null) {
      return;
    }
    try {
      reading.read(record);
    } catch (RuntimeException e) {
      lease.reject(RejectedRecord.of(record, e));
    }
  }
}
