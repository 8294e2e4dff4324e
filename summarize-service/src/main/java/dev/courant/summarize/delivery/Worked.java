package dev.courant.summarize.delivery;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What became of one raw record.
 *
 * @param reason of a dead letter; empty otherwise
 * @param records to be sent in the transaction
 * @param age of a summarised article, since it was ingested; null otherwise
 * @param secondEdition whether the record was no raw one, but a second edition on its way
 */
record Worked(
    Outcome outcome,
    String reason,
    List<ProducerRecord<String, byte[]>> records,
    @Nullable Duration age,
    boolean secondEdition) {
  Worked {
    records = List.copyOf(records);
  }

  /** Nothing is to be sent. */
  static Worked without(Outcome outcome) {
    return new Worked(outcome, "", List.of(), null, false);
  }

  /** It was summarised. */
  static Worked summarized(List<ProducerRecord<String, byte[]>> records, Duration age) {
    return new Worked(Outcome.SUMMARIZED, "", records, age, false);
  }

  /** It goes on as it is. */
  static Worked sent(List<ProducerRecord<String, byte[]>> records) {
    return new Worked(Outcome.SUMMARIZED, "", records, null, false);
  }

  Worked ofASecondEdition() {
    return new Worked(outcome, reason, records, age, true);
  }

  /** It could not be worked on. */
  static Worked deadLettered(String reason, ProducerRecord<String, byte[]> letter) {
    return new Worked(Outcome.DEAD_LETTERED, reason, List.of(letter), null, false);
  }

  /** Every record has exactly one. */
  enum Outcome {
    /** It is on the topic of summarised articles now. */
    SUMMARIZED,
    /** That revision was summarised before: nothing to do. */
    REPEATED,
    /** A later revision was summarised before: it comes too late. */
    SUPERSEDED,
    /** A new analysis of what a language model told: only a model's answer may replace it. */
    DEFERRED,
    /** It could not be worked on. */
    DEAD_LETTERED
  }
}
