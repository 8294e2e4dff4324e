package dev.courant.ingest.ownership;

import dev.courant.ingest.article.RejectedRecord;
import dev.courant.ingest.article.SitePartitioner;
import dev.courant.model.Feed;
import dev.courant.model.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins a lease of each partition that the group assigns, and ends it when it is revoked. */
final class FeedRebalanceListener {
  private static final Logger log = LoggerFactory.getLogger(FeedRebalanceListener.class);

  private final PartitionRestore restore;
  private final RecordReading<Feed> feeds;
  private final Leases leases;

  FeedRebalanceListener(PartitionRestore restore, SitePartitioner partitioner, Leases leases) {
    this.restore = restore;
    this.feeds = RecordReading.feeds(partitioner);
    this.leases = leases;
  }

  void join(Consumer<String, byte[]> consumer) {
    consumer.subscribe(
        List.of(Topics.FEEDS),
        new ConsumerRebalanceListener() {
          @Override
          public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            take(consumer, partitions);
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

  private void take(Consumer<String, byte[]> consumer, Collection<TopicPartition> partitions) {
    leases.settled();
    if (partitions.isEmpty()) {
      return;
    }
    long began = System.nanoTime();
    restore.restore(consumer, numbers(partitions)).forEach(leases::begin);
    consumer.seekToBeginning(partitions);
    log.info(
        "Took over partitions {} in {} ms",
        numbers(partitions),
        Duration.ofNanos(System.nanoTime() - began).toMillis());
  }

  private void giveUp(Collection<TopicPartition> partitions) {
    partitions.forEach(partition -> leases.end(partition.partition()));
    if (!partitions.isEmpty()) {
      log.info("Gave up partitions {}", numbers(partitions));
    }
  }

  private static List<Integer> numbers(Collection<TopicPartition> partitions) {
    return partitions.stream().map(TopicPartition::partition).sorted().toList();
  }
}
