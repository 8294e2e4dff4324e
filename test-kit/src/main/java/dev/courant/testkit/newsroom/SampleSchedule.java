package dev.courant.testkit.newsroom;

import dev.courant.testkit.newsroom.SampleFile.Event;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells when the sample's events are due.
 *
 * <p>An event that was due before this newsroom started holds from the beginning: an earlier run
 * has shown it. Another waits until its page was read, so that a slow start misses nothing.
 */
final class SampleSchedule {
  private final Instant firstStart;
  private final Clock clock;
  private final SampleNewsroom.Timings timings;
  private final Instant started;

  SampleSchedule(Instant firstStart, Clock clock, SampleNewsroom.Timings timings) {
    this.firstStart = firstStart;
    this.clock = clock;
    this.timings = timings;
    this.started = clock.instant();
  }

  Instant now() {
    return clock.instant();
  }

  /** The time that the event bears, whenever it came in fact. */
  Instant nominal(Event event) {
    return firstStart.plus(
        switch (event) {
          case Event.Correction _ -> timings.correction();
          case Event.Withdrawal _ -> timings.withdrawal();
        });
  }

  /**
   * Whether the event is due.
   *
   * @param read when its page was first answered, or null while it was not
   */
  boolean isDue(Event event, @Nullable Instant read) {
    Instant nominal = nominal(event);
    if (!nominal.isAfter(started)) {
      return true;
    }
    Instant now = now();
    return read != null && !nominal.isAfter(now) && !read.plus(timings.afterReading()).isAfter(now);
  }
}
