package dev.courant.testkit.guarantees;

import dev.courant.model.EventCodec;
import dev.courant.model.Topics;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StoryMember;
import dev.courant.model.story.StoryTold;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * A {@code read_committed} subscriber of {@code courant.story-members} and {@code courant.stories},
 * from the beginning; it stays and reads on from where it was. For one thread.
 */
public final class MemberSubscriber implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);

  private final KafkaConsumer<String, byte[]> consumer;
  private final List<Decision> decisions = new ArrayList<>();
  private final Map<StoryId, StoryTold> stories = new HashMap<>();

  /** Reads nothing yet; the topics have to be there. */
  public MemberSubscriber(String bootstrapServers) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "isolation.level",
            "read_committed",
            "auto.offset.reset",
            "earliest",
            "enable.auto.commit",
            "false",
            "default.api.timeout.ms",
            "10000");
    consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    consumer.assign(
        Stream.of(Topics.STORY_MEMBERS, Topics.STORIES)
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList());
  }

  /** A record of {@code courant.story-members}. */
  public record Decision(Position position, StoryMember member) {}

  /** Reads what came since; returns soon, with nothing if nothing came. */
  public void read() {
    consumer.poll(POLL).forEach(this::take);
  }

  /**
   * Reads all that is committed by now.
   *
   * @throws org.apache.kafka.common.KafkaException where no broker answers within 10 seconds;
   *     reading again goes on
   */
  public void readToTheEnd() {
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      read();
    }
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    if (record.topic().equals(Topics.STORIES)) {
      StoryTold story = EventCodec.decode(record.value(), StoryTold.class);
      stories.put(story.id(), story);
    } else {
      Position position = new Position(record.topic(), record.partition(), record.offset());
      decisions.add(new Decision(position, EventCodec.decode(record.value(), StoryMember.class)));
    }
  }

  /** All that was read so far; it grows. */
  public StoriesLog log() {
    return new StoriesLog(decisions, stories.values());
  }

  /** All decisions that were read, in the order of each partition. */
  public List<Decision> decisions() {
    return decisions;
  }

  /** The stories as they were told last. */
  public Map<StoryId, StoryTold> stories() {
    return stories;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
