package dev.courant.story.delivery;

import java.time.Duration;

/**
 * How many articles the next transaction takes: many while many wait, so that each story is told
 * once for all of them, and fewer after one that took long. Used by one thread.
 */
final class BatchSize {
  private static final int FIRST = 200;
  private static final Duration LONG = Duration.ofSeconds(5);

  private final int most;
  private int size;

  BatchSize(int most) {
    this.most = most;
    this.size = Math.min(FIRST, most);
  }

  int get() {
    return size;
  }

  /** A batch of that many articles took so long. */
  void took(int articles, Duration time) {
    if (time.compareTo(LONG) > 0) {
      size = Math.max(1, articles / 2);
    } else if (articles == size && time.compareTo(LONG.dividedBy(2)) < 0) {
      size = Math.min(most, 2 * size);
    }
  }
}
