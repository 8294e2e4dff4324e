package dev.courant.runtime;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * How far behind a group is on the partitions that this instance has, as the brokers see it, asked
 * every two seconds: {@code courant.consumer.lag} by topic and partition, in offsets. It is the end
 * of what can be read (the last stable offset) minus the committed offset, and 0 if nothing but
 * transaction markers stands between them. Each partition is told of by the one instance that has
 * it. What Kafka's client calls lag is no such figure: it counts from what was fetched, not from
 * what was committed.
 */
public final class ConsumerLag implements SupervisedLoop.Body {
  private static final Duration EVERY = Duration.ofSeconds(2);
  private static final Duration FRESH = Duration.ofSeconds(20);
  private static final long PATIENCE_S = 10;

  private final BrokerAdmin admin;
  private final String group;
  private final Supplier<Collection<TopicPartition>> assigned;
  private final Supplier<Map<TopicPartition, Long>> settled;
  private final MultiGauge gauge;
  private volatile Measured last = new Measured(0, 0, System.nanoTime());

  /**
   * Lag that is not measured yet.
   *
   * @param assigned the partitions that this instance has
   * @param settled for partitions that were read to their end and committed: where the reader is;
   *     see {@link RecordIsolation#settled}
   */
  public ConsumerLag(
      BrokerAdmin admin,
      String group,
      Supplier<Collection<TopicPartition>> assigned,
      Supplier<Map<TopicPartition, Long>> settled,
      MeterRegistry meters) {
    this.admin = admin;
    this.group = group;
    this.assigned = assigned;
    this.settled = settled;
    this.gauge =
        MultiGauge.builder("courant.consumer.lag")
            .description("End of the partition minus the committed offset")
            .tag("group", group)
            .register(meters);
  }

  private record Measured(long total, long committed, long at) {}

  /** All partitions together, at the last measurement. */
  public long total() {
    return last.total();
  }

  /** Whether records wait, by a measurement of the last seconds; false while no broker answers. */
  public boolean isWaiting() {
    Measured measured = last;
    return measured.total() > 0 && System.nanoTime() - measured.at() < FRESH.toNanos();
  }

  /** Changes with every commit of this instance, and whenever it gets or loses a partition. */
  public long committed() {
    return last.committed();
  }

  @Override
  public void run(SupervisedLoop.Beat beat) throws Exception {
    while (beat.goesOn()) {
      measure();
      LockSupport.parkNanos(EVERY.toNanos());
    }
  }

  private void measure() throws ExecutionException, InterruptedException, TimeoutException {
    List<TopicPartition> partitions = List.copyOf(assigned.get());
    if (partitions.isEmpty()) {
      gauge.register(List.of(), true);
      last = new Measured(0, last.committed() + 1, System.nanoTime());
      return;
    }
    Map<TopicPartition, Long> committed = committed(partitions);
    Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
    Map<TopicPartition, Long> done = settled.get();
    List<Row<?>> rows = new ArrayList<>();
    long total = 0;
    long sum = partitions.size();
    for (TopicPartition partition : partitions) {
      long from = committed.getOrDefault(partition, 0L);
      sum += from;
      long reached = Math.max(from, done.getOrDefault(partition, 0L));
      long lag = Math.max(0, ends.getOrDefault(partition, 0L) - reached);
      total += lag;
      rows.add(
          Row.of(
              Tags.of("topic", partition.topic(), "partition", "" + partition.partition()), lag));
    }
    gauge.register(rows, true);
    last = new Measured(total, sum, System.nanoTime());
  }

  /** What was committed; where nothing was, the beginning. */
  private Map<TopicPartition, Long> committed(List<TopicPartition> partitions)
      throws ExecutionException, InterruptedException, TimeoutException {
    Map<TopicPartition, OffsetAndMetadata> known =
        client()
            .listConsumerGroupOffsets(
                Map.of(group, new ListConsumerGroupOffsetsSpec().topicPartitions(partitions)))
            .partitionsToOffsetAndMetadata(group)
            .get(PATIENCE_S, TimeUnit.SECONDS);
    Map<TopicPartition, Long> committed = new HashMap<>();
    known.forEach((partition, offset) -> {
      if (offset != null) {
        committed.put(partition, offset.offset());
      }
    });
    List<TopicPartition> unknown =
        partitions.stream().filter(partition -> !committed.containsKey(partition)).toList();
    if (!unknown.isEmpty()) {
      committed.putAll(offsets(unknown, OffsetSpec.earliest()));
    }
    return committed;
  }

  private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec which)
      throws ExecutionException, InterruptedException, TimeoutException {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    partitions.forEach(partition -> asked.put(partition, which));
    Map<TopicPartition, Long> offsets = new HashMap<>();
    client()
        .listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
        .all()
        .get(PATIENCE_S, TimeUnit.SECONDS)
        .forEach((partition, offset) -> offsets.put(partition, offset.offset()));
    return offsets;
  }

  private Admin client() {
    return admin.client();
  }
}
