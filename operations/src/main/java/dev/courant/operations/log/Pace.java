package dev.courant.operations.log;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** Lets so many records through in a second, and no burst after a pause. */
public final class Pace {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final int LARGEST_BATCH = 100;

  private final double perSecond;
  private final LongSupplier clock;
  private final LongConsumer sleep;
  private long next;

  Pace(double perSecond, LongSupplier clock, LongConsumer sleep) {
    if (!(perSecond > 0 && perSecond <= 100_000)) {
      throw new IllegalArgumentException("a rate is above 0 and at most 100000, not " + perSecond);
    }
    this.perSecond = perSecond;
    this.clock = clock;
    this.sleep = sleep;
    this.next = clock.getAsLong();
  }

  /**
   * So many a second.
   *
   * @throws IllegalArgumentException unless it is above 0 and at most 100,000
   */
  public static Pace of(double perSecond) {
    return new Pace(perSecond, System::nanoTime, LockSupport::parkNanos);
  }

  /** How many records one transaction is to hold: what a second lets through, at most 100. */
  public int batch() {
    return (int) Math.clamp(perSecond, 1, LARGEST_BATCH);
  }

  /** Waits until so many records more may go. */
  public void await(int records) {
    for (long now = clock.getAsLong(); now - next < 0; now = clock.getAsLong()) {
      if (Thread.currentThread().isInterrupted()) {
        throw new IllegalStateException("interrupted");
      }
      sleep.accept(next - now);
    }
    next = clock.getAsLong() + (long) (records / perSecond * SECOND);
  }
}
