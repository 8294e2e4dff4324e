package dev.courant.benchmarks;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** When pieces of work were done. Safe for concurrent use. */
final class Completions {
  private static final double WARM = 0.45;
  private static final double BEFORE_THE_END = 0.9;

  private final long[] nanos;
  private final AtomicInteger count = new AtomicInteger();

  /**
   * Remembers.
   *
   * @param most how many; what comes after is not remembered
   */
  Completions(int most) {
    this.nanos = new long[most];
  }

  void at(long time) {
    int place = count.getAndIncrement();
    if (place < nanos.length) {
      nanos[place] = time;
    }
  }

  /** Pieces a second between the first 45 %, which warm up, and the last 10 %, which run dry. */
  double perSecond() {
    int done = Math.min(count.get(), nanos.length);
    long[] sorted = Arrays.copyOf(nanos, done);
    Arrays.sort(sorted);
    int from = (int) (WARM * done);
    int to = (int) (BEFORE_THE_END * done);
    return (to - from) * 1e9 / (sorted[to] - sorted[from]);
  }
}
