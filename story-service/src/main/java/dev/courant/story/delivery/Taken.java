package dev.courant.story.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What became of one record.
 *
 * @param reason of a dead letter; empty otherwise
 * @param age of the article since it was ingested, if it was decided about; null otherwise
 */
record Taken(Result result, String reason, @Nullable Duration age) {
  /** Every record has exactly one. */
  enum Result {
    /** It is in a story now. */
    DECIDED,
    /** The same revision told anew: its story tells it so, and nothing else changes. */
    RETOLD,
    /** Its original was withdrawn, and it left its story. */
    WITHDRAWN,
    /** It was withdrawn before, or was never in a story. */
    REPEATED,
    /** A later revision was decided about before: it comes too late. */
    SUPERSEDED,
    /** It could not be worked on. */
    DEAD_LETTERED
  }

  static Taken of(Result result) {
    return new Taken(result, "", null);
  }
}
