package dev.courant.publish.store;

import dev.courant.model.story.Reach;
import java.time.Duration;
import java.time.Instant;

/**
 * How far up a story stands: by how many independent origins tell it, from how many countries, and
 * how new it is. A story loses half of its weight in six hours. No clock is read: what loses weight
 * at the same rate keeps its order, so that a rank is a number that never has to be computed anew.
 */
public final class StoryRank {
  /** After this time a story counts half. */
  public static final Duration HALF_LIFE = Duration.ofHours(6);

  private static final double LN_2 = StrictMath.log(2);
  private static final long PER_HALF_LIFE = 1_000_000;

  private StoryRank() {}

  /**
   * The rank of a story, in millionths of a half-life; the higher stands first.
   *
   * @param at when the last thing was added to it
   */
  public static long of(Reach reach, Instant at) {
    double doublings = StrictMath.log(weight(reach)) / LN_2;
    return of(at) + Math.round(doublings * PER_HALF_LIFE);
  }

  /** The rank of what one origin in one country tells. */
  public static long of(Instant at) {
    return at.toEpochMilli() * (PER_HALF_LIFE / 1_000) / HALF_LIFE.toSeconds();
  }

  /** An origin counts one, a further country half of that. */
  private static double weight(Reach reach) {
    return Math.max(1, reach.origins()) + (Math.max(1, reach.countries()) - 1) / 2.0;
  }
}
