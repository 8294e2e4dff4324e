package dev.courant.operations.deadletters;

import dev.courant.model.EventCodec;
import dev.courant.model.Topics;
import dev.courant.operations.log.RecordPosition;
import dev.courant.operations.log.TopicLog;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** What stands on {@link Topics#DEAD_LETTER_DECISIONS}. */
final class Decisions {
  private final Map<String, Decision> newest = new HashMap<>();

  private Decisions() {}

  /** Reads all that is decided now. */
  static Decisions read(TopicLog log) {
    Decisions decisions = new Decisions();
    var _ = log.read(log.ranges(Set.of(Topics.DEAD_LETTER_DECISIONS)), decisions::take);
    return decisions;
  }

  static ProducerRecord<byte[], byte[]> record(RecordPosition letter, Decision decision) {
    return new ProducerRecord<>(
        Topics.DEAD_LETTER_DECISIONS,
        letter.toString().getBytes(StandardCharsets.UTF_8),
        EventCodec.encode(decision));
  }

  @Nullable Decision about(RecordPosition letter) {
    return newest.get(letter.toString());
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    if (record.key() == null) {
      return;
    }
    String letter = new String(record.key(), StandardCharsets.UTF_8);
    try {
      newest.put(letter, EventCodec.decode(record.value(), Decision.class));
    } catch (EventCodec.UndecodableException e) {
      newest.remove(letter);
    }
  }
}
