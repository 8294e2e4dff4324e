package dev.courant.ingest.ownership;

import dev.courant.ingest.article.ArticlePartition;
import dev.courant.ingest.article.ArticlePartitions;
import dev.courant.model.FeedState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;

/** The partitions that this instance owns, and the group metadata that proves it to the broker. */
public final class Leases implements OwnedStates, ArticlePartitions {
  private final Map<Integer, PartitionLease> current = new ConcurrentHashMap<>();
  private final Map<Integer, ArticlePartition> articles = new ConcurrentHashMap<>();
  private final Map<Integer, Long> positions = new ConcurrentHashMap<>();
  private volatile boolean settled;
  private volatile Optional<ConsumerGroupMetadata> membership = Optional.empty();

  void begin(PartitionLease lease, ArticlePartition partition) {
    current.put(lease.partition(), lease);
    articles.put(partition.number(), partition);
  }

  void end(int partition) {
    PartitionLease lease = current.remove(partition);
    articles.remove(partition);
    if (lease != null) {
      lease.end();
    }
  }

  void endAll() {
    settled = false;
    all().forEach(lease -> end(lease.partition()));
  }

  /** The group has assigned what this instance is to have, which may be nothing. */
  void settled() {
    settled = true;
  }

  boolean isSettled() {
    return settled;
  }

  Optional<PartitionLease> at(int partition) {
    return Optional.ofNullable(current.get(partition));
  }

  /** All leases that have not ended. */
  public List<PartitionLease> all() {
    return List.copyOf(current.values());
  }

  @Override
  public List<ArticlePartition> owned() {
    return List.copyOf(articles.values());
  }

  @Override
  public Optional<FeedState> find(String feedId) {
    return current.values().stream()
        .filter(lease -> lease.find(feedId).isPresent())
        .flatMap(lease -> lease.findState(feedId).stream())
        .findFirst();
  }

  void membership(ConsumerGroupMetadata metadata) {
    membership = Optional.of(metadata);
  }

  Optional<ConsumerGroupMetadata> membership() {
    return membership;
  }

  /** How far a partition of the feeds was read. */
  void position(int partition, long offset) {
    positions.put(partition, offset);
  }

  /** How far a partition of the feeds was read; what a poll's transaction commits. */
  public long position(int partition) {
    return positions.getOrDefault(partition, 0L);
  }
}
