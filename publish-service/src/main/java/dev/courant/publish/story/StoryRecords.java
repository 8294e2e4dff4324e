package dev.courant.publish.story;

import dev.courant.model.EventCodec;
import dev.courant.model.story.StoryMember;
import dev.courant.model.story.StoryTold;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what stands in the topics of stories. */
public final class StoryRecords {
  private static final Logger log = LoggerFactory.getLogger(StoryRecords.class);

  private StoryRecords() {}

  /**
   * The story in a record.
   *
   * @throws RuntimeException where it holds none, or that of another key
   */
  public static StoryTold story(ConsumerRecord<String, byte[]> record) {
    StoryTold story = EventCodec.decode(record.value(), StoryTold.class);
    return own(record, story.id().value(), story);
  }

  static StoryMember member(ConsumerRecord<String, byte[]> record) {
    StoryMember member = EventCodec.decode(record.value(), StoryMember.class);
    return own(record, member.article().value(), member);
  }

  private static <T> T own(ConsumerRecord<String, byte[]> record, String id, T value) {
    if (!id.equals(record.key())) {
      throw new IllegalArgumentException("the key is not the value's id");
    }
    return value;
  }

  /** Whatever can be read; tombstones and the rest are passed over. */
  static <T> List<T> readable(
      Iterable<ConsumerRecord<String, byte[]>> records,
      Function<ConsumerRecord<String, byte[]>, T> reading,
      Runnable skipped) {
    List<T> values = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      if (record.value() == null) {
        continue;
      }
      try {
        values.add(reading.apply(record));
      } catch (RuntimeException e) {
        skipped.run();
        log.warn(
            "Cannot be read: {}-{}@{}: {}",
            record.topic(),
            record.partition(),
            record.offset(),
            e.getClass().getSimpleName());
      }
    }
    return values;
  }
}
