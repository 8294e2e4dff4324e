package dev.courant.operations.doctor;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * What is known of one partition.
 *
 * @param begin the first offset that is kept
 * @param end the offset behind the last one
 * @param lost how many offsets are missing that no transaction's marker can explain; 0 also where
 *     nobody looked, or the topic is compacted
 * @param committed by each group, the offset that it goes on from
 */
public record PartitionSummary(
    String topic, int partition, long begin, long end, long lost, Map<String, Long> committed) {
  public PartitionSummary {
    committed = Map.copyOf(committed);
  }

  /** The same with what somebody counted who read it. */
  PartitionSummary withLost(Map<TopicPartition, Long> counted) {
    long found = counted.getOrDefault(new TopicPartition(topic, partition), 0L);
    return new PartitionSummary(topic, partition, begin, end, found, committed);
  }

  /** Whether no record was ever written to it, or so it seems. */
  boolean isNew() {
    return end == 0;
  }

  @Override
  public String toString() {
    return topic + "-" + partition;
  }
}
