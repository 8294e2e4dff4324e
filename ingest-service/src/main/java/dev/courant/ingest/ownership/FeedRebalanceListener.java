package dev.courant.ingest.ownership;

import dev.courant.ingest.article.RejectedRecord;
import dev.courant.ingest.article.SitePartitioner;
import dev.courant.model.Feed;
import dev.courant.model.Topics;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes over each partition that the group assigns, and ends its lease when it is revoked. The
 * feeds of a partition are read, from the beginning, once it is taken over.
 */
final class FeedRebalanceListener {
  private static final Logger log = LoggerFactory.getLogger(FeedRebalanceListener.class);

  private final RecordReading<Feed> feeds;
  private final Leases leases;
  private final TakeOvers<?> takeOvers;
  private boolean assigned;

  FeedRebalanceListener(SitePartitioner partitioner, Leases leases, TakeOvers<?> takeOvers) {
    this.feeds = RecordReading.feeds(partitioner);
    this.leases = leases;
    this.takeOvers = takeOvers;
  }

  void join(Consumer<String, byte[]> consumer) {
    consumer.subscribe(
        List.of(Topics.FEEDS),
        new ConsumerRebalanceListener() {
          @Override
          public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            assigned(consumer, partitions);
          }

          @Override
          public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            giveUp(partitions);
          }
        });
  }

  /** Takes in that a feed was added, changed or removed. */
  void take(ConsumerRecord<String, byte[]> record) {
    leases.at(record.partition()).ifPresent(lease -> take(lease, record));
  }

  private void take(PartitionLease lease, ConsumerRecord<String, byte[]> record) {
    if (record.value() == null && record.key() != null) {
      lease.remove(record.key());
      return;
    }
    try {
      lease.put(feeds.read(record));
    } catch (RuntimeException e) {
      lease.reject(RejectedRecord.of(record, e));
    }
  }

  private void assigned(Consumer<String, byte[]> consumer, Collection<TopicPartition> partitions) {
    // The consumer takes an empty collection for all partitions that it has.
    if (!partitions.isEmpty()) {
      consumer.seekToBeginning(partitions);
      consumer.pause(partitions);
      takeOvers.begin(numbers(partitions));
    }
    assigned = true;
  }

  /**
   * Reads the feeds of partitions that are restored by now. The instance is ready once that is all
   * that it was assigned.
   */
  void goOn(Consumer<String, byte[]> consumer) throws InterruptedException {
    List<TopicPartition> begun =
        takeOvers.finished().stream()
            .map(partition -> new TopicPartition(Topics.FEEDS, partition))
            .toList();
    if (!begun.isEmpty()) {
      consumer.seekToBeginning(begun);
      consumer.resume(begun);
    }
    if (assigned && takeOvers.none()) {
      leases.settled();
    }
  }

  private void giveUp(Collection<TopicPartition> partitions) {
    takeOvers.giveUp(numbers(partitions));
    partitions.forEach(partition -> leases.end(partition.partition()));
    if (!partitions.isEmpty()) {
      log.info("Gave up partitions {}", numbers(partitions));
    }
  }

  private static List<Integer> numbers(Collection<TopicPartition> partitions) {
    return partitions.stream().map(TopicPartition::partition).sorted().toList();
  }
}
