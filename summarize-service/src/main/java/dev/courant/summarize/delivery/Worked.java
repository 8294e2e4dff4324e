package dev.courant.summarize.delivery;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What became of one raw record.
 *
 * @param reason of a dead letter; empty otherwise
 * @param records to be sent in the transaction
 */
record Worked(Outcome outcome, String reason, List<ProducerRecord<String, byte[]>> records) {
  Worked {
    records = List.copyOf(records);
  }

  /** Nothing is to be sent. */
  static Worked without(Outcome outcome) {
    return new Worked(outcome, "", List.of());
  }

  /** Every record has exactly one. */
  enum Outcome {
    /** It is on the topic of summarised articles now. */
    SUMMARIZED,
    /** That revision was summarised before: nothing to do. */
    REPEATED,
    /** A later revision was summarised before: it comes too late. */
    SUPERSEDED,
    /** It could not be worked on. */
    DEAD_LETTERED
  }
}
