package dev.courant.operations.log;

import org.apache.kafka.common.TopicPartition;

/**
 * Part of a partition.
 *
 * @param begin the first offset
 * @param end the offset behind the last one
 */
public record OffsetRange(TopicPartition partition, long begin, long end) {
  /** Whether nothing can stand in it. */
  public boolean isEmpty() {
    return begin >= end;
  }

  /** The part of it from an offset on. */
  public OffsetRange from(long offset) {
    return new OffsetRange(partition, Math.max(begin, offset), end);
  }
}
