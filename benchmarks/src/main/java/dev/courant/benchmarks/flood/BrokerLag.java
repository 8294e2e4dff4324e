package dev.courant.benchmarks.flood;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * A group's lag by the broker's own offsets, end minus committed, and what it was within the last
 * seconds: a service's own figure is as old as its last look.
 */
final class BrokerLag {
  private static final long PATIENCE_S = 20;
  private static final int REMEMBERED = 12;

  private final Admin admin;
  private final String group;
  private final List<TopicPartition> partitions;
  private final Deque<Long> last = new ArrayDeque<>();

  /**
   * Looks at nothing yet.
   *
   * @param partitions that the group reads, each from its first offset, 0
   */
  BrokerLag(Admin admin, String group, List<TopicPartition> partitions) {
    this.admin = admin;
    this.group = group;
    this.partitions = List.copyOf(partitions);
  }

  /** Looks. */
  long now() throws ExecutionException, InterruptedException, TimeoutException {
    Map<TopicPartition, Long> committed = new HashMap<>();
    admin
        .listConsumerGroupOffsets(group)
        .partitionsToOffsetAndMetadata()
        .get(PATIENCE_S, TimeUnit.SECONDS)
        .forEach((partition, offset) -> committed.put(partition, offset.offset()));
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    partitions.forEach(partition -> ends.put(partition, OffsetSpec.latest()));
    long lag = 0;
    var found =
        admin
            .listOffsets(ends, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
            .all()
            .get(PATIENCE_S, TimeUnit.SECONDS);
    for (var end : found.entrySet()) {
      lag += end.getValue().offset() - committed.getOrDefault(end.getKey(), 0L);
    }
    if (last.size() == REMEMBERED) {
      last.removeFirst();
    }
    last.addLast(lag);
    return lag;
  }

  /** How far a lag is from all that it was between the last looks; 0 where it was among these. */
  double distance(double lag) {
    long least = last.stream().mapToLong(Long::longValue).min().orElse(0);
    long most = last.stream().mapToLong(Long::longValue).max().orElse(0);
    return Math.max(0, Math.max(least - lag, lag - most));
  }
}
