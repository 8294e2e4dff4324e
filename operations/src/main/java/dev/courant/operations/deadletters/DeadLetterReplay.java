package dev.courant.operations.deadletters;

import dev.courant.model.Topics;
import dev.courant.operations.deadletters.Decision.Verdict;
import dev.courant.operations.log.Pace;
import dev.courant.operations.log.RecordPosition;
import dev.courant.operations.log.TopicLog;
import dev.courant.operations.log.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/**
 * Decides about dead letters: writes their records to their topics again, or drops them. Each
 * record and the decision about it are one transaction, and one id is shared by all who decide: so
 * a decision that was interrupted is taken up by the next, and none counts twice.
 *
 * <p>Records go back to the partition that they came from, with their key, bytes and headers, and
 * {@code courant_replay_of} beside them. One that a newer revision has overtaken is dropped
 * instead.
 */
public final class DeadLetterReplay {
  /** The transactional id of all decisions. */
  static final String TRANSACTIONAL_ID = Topics.PREFIX + "-dead-letter-decisions";

  private final TopicLog log;
  private final Transactions transactions;
  private final Clock clock;

  /** Decides about the dead letters of a log. */
  public DeadLetterReplay(TopicLog log, Transactions transactions, Clock clock) {
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Writes the records of dead letters to their topics again, those of one partition in their old
   * order.
   *
   * @param by who wants it
   * @throws org.apache.kafka.common.KafkaException if it could not be ended; to be called again
   */
  public DecisionReport replay(DeadLetterQuery query, String by, Pace pace) {
    return replay(query, by, pace, Integer.MAX_VALUE);
  }

  /** The same, for the first in their old order alone. */
  public DecisionReport replay(DeadLetterQuery query, String by, Pace pace, int most) {
    DeadLetterBox box = new DeadLetterBox(log);
    ReplayPlanning planning = new ReplayPlanning(log, box, letter -> replayed(letter, by));
    return new DecisionRun(log, transactions, planning).run(query, pace, most);
  }

  /**
   * Drops dead letters; their bytes stay where they are until their topic's retention ends.
   *
   * @param reason why
   * @param by who wants it
   * @throws org.apache.kafka.common.KafkaException if it could not be ended; to be called again
   */
  public DecisionReport drop(DeadLetterQuery query, String reason, String by) {
    Planning planning =
        new Planning() {
          @Override
          public void prepare(List<DeadLetter> pending) {}

          @Override
          public void catchUp() {}

          @Override
          public Plan plan(DeadLetter letter) {
            Decision decision = decision(letter, Verdict.DROPPED, reason, by);
            return new Plan(letter, Fate.DROPPED, "", null, decision);
          }
        };
    return new DecisionRun(log, transactions, planning)
        .run(query, Pace.of(1000), Integer.MAX_VALUE);
  }

  private Decision replayed(DeadLetter letter, String by) {
    return decision(letter, Verdict.REPLAYED, "", by);
  }

  private Decision decision(DeadLetter letter, Verdict verdict, String reason, String by) {
    RecordPosition origin = letter.origin();
    return new Decision(verdict, reason, by, clock.instant(), Objects.toString(origin, ""));
  }
}
