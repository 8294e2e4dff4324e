package dev.courant.testkit.guarantees;

import java.util.Locale;

/**
 * One breach of a guarantee.
 *
 * @param where a topic, a position on it, or {@code store}
 * @param what the article and its revision, and what is wrong with them; for a person
 */
public record Violation(Kind kind, String where, String what) {
  /** What can be wrong. */
  public enum Kind {
    /** A revision that was produced is nowhere, or the last one says something else. */
    LOST,
    /** A revision stands on a topic more than once. */
    DOUBLED,
    /** A revision stands behind a later one. */
    DISORDERED,
    /** A revision that nobody produced. */
    INVENTED,
    /** A writer that had lost its right wrote all the same. */
    ZOMBIES,
    /** A revision stands on a topic and not on the next one. */
    INCOMPLETE,
    /** The store is not at the highest revision, or serves what was withdrawn. */
    STALE,
    /** A bad record without a dead letter, or a good one with. */
    MISJUDGED;

    /** As reports name it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether more time can heal it. */
    public boolean heals() {
      return this == LOST || this == INCOMPLETE || this == STALE || this == MISJUDGED;
    }
  }
}
