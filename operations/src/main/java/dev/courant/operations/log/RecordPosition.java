package dev.courant.operations.log;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Where a record stands; as text {@code topic-partition@offset}. */
public record RecordPosition(String topic, int partition, long offset)
    implements Comparable<RecordPosition> {
  private static final Pattern TEXT =
      Pattern.compile("([a-zA-Z0-9._-]{1,249})-(\\d{1,9})@(\\d{1,18})");
  private static final Comparator<RecordPosition> ORDER =
      Comparator.comparing(RecordPosition::topic)
          .thenComparing(RecordPosition::partition)
          .thenComparing(RecordPosition::offset);

  /** Where a record stands. */
  public static RecordPosition of(ConsumerRecord<?, ?> record) {
    return new RecordPosition(record.topic(), record.partition(), record.offset());
  }

  /** The position that a text names; empty if it names none. */
  public static Optional<RecordPosition> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new RecordPosition(
                matcher.group(1),
                Integer.parseInt(matcher.group(2)),
                Long.parseLong(matcher.group(3))))
        : Optional.empty();
  }

  /** Its partition. */
  public TopicPartition topicPartition() {
    return new TopicPartition(topic, partition);
  }

  @Override
  public int compareTo(RecordPosition other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return topic + "-" + partition + "@" + offset;
  }
}
