package dev.courant.operations.deadletters;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of one dead letter.
 *
 * @param record to be written again, or null
 * @param decision to be written with it, or null if nothing is decided
 */
record Plan(
    DeadLetter letter,
    Fate fate,
    String reason,
    @Nullable ProducerRecord<byte[], byte[]> record,
    @Nullable Decision decision) {
  static Plan undecided(DeadLetter letter, Fate fate, String reason) {
    return new Plan(letter, fate, reason, null, null);
  }

  /** What is to be written. */
  List<ProducerRecord<byte[], byte[]>> records() {
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(2);
    if (record != null) {
      records.add(record);
    }
    if (decision != null) {
      records.add(Decisions.record(letter.position(), decision));
    }
    return records;
  }

  int bytes() {
    return record == null || record.value() == null ? 0 : record.value().length;
  }
}
