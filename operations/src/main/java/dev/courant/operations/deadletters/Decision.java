package dev.courant.operations.deadletters;

import java.time.Instant;

/**
 * What was decided about a dead letter: the value of {@link
 * dev.courant.model.Topics#DEAD_LETTER_DECISIONS}, keyed by the dead letter's position.
 *
 * @param reason in the words of whoever decided; empty for a plain replay
 * @param by who decided
 * @param origin the dead letter's {@code courant_origin}; a decision counts for that record only,
 *     so that a topic that was made anew begins without decisions
 */
public record Decision(Verdict decision, String reason, String by, Instant at, String origin) {
  /** What can be decided. */
  public enum Verdict {
    /** Written to its topic again, in the transaction that holds this decision. */
    REPLAYED,
    /** Not to be looked at again. */
    DROPPED
  }
}
