package dev.courant.publish.story;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Is told of every record of {@code courant.stories} once the store has it. One thread calls. */
public interface StoryObserver {
  /** The store holds everything before these offsets; what follows is told. */
  void movedTo(Map<Integer, Long> offsets);

  /** The store has this record, or passes it over. After a failure some are told again. */
  void stored(ConsumerRecord<String, byte[]> record);

  /** Nothing more is told. */
  void ended();
}
