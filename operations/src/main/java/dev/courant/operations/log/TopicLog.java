package dev.courant.operations.log;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads topics, outside of any group and without committing. Every method fails with a {@link
 * org.apache.kafka.common.KafkaException} if the brokers do not answer. Not for use by several
 * threads at once.
 */
public interface TopicLog extends AutoCloseable {
  /** The topics there are. */
  Set<String> topics();

  /** What stands in each partition of these topics now; topics that do not exist are left out. */
  List<OffsetRange> ranges(Collection<String> topics);

  /** The first offset at that time or later, for each partition; its end if there is none. */
  Map<TopicPartition, Long> offsetsAt(Collection<OffsetRange> ranges, Instant time);

  /**
   * Hands every record of the ranges over, those of one partition in order.
   *
   * @return what was passed over as it is damaged in the log
   */
  List<OffsetRange> read(
      Collection<OffsetRange> ranges, Consumer<ConsumerRecord<byte[], byte[]>> each);

  /** The record at a position; empty if it is not kept any more, or never was. */
  default Optional<ConsumerRecord<byte[], byte[]>> at(RecordPosition position) {
    RecordHolder holder = new RecordHolder();
    ranges(Set.of(position.topic())).stream()
        .filter(range -> range.partition().equals(position.topicPartition()))
        .filter(range -> range.begin() <= position.offset() && position.offset() < range.end())
        .findFirst()
        .ifPresent(range ->
            holder.readFrom(
                this,
                new OffsetRange(range.partition(), position.offset(), position.offset() + 1)));
    return holder.found();
  }

  @Override
  void close();
}
