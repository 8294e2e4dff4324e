package dev.courant.story.matching;

import java.time.Duration;

/**
 * What is kept in memory.
 *
 * @param keep how long after its record's time an article can be matched
 * @param articles how many at most; the oldest go first
 */
public record WindowSettings(Duration keep, int articles) {
  /** Seven days, a million articles. */
  public static final WindowSettings DEFAULT = new WindowSettings(Duration.ofDays(7), 1_000_000);
}
