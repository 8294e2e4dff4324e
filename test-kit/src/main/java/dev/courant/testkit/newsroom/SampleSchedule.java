package dev.courant.testkit.newsroom;

import dev.courant.testkit.newsroom.SampleFile.Event;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells when the sample's events are due: at once where an earlier run has shown them; otherwise at
 * their time, but not before their page was read, so that a slow start misses nothing.
 */
final class SampleSchedule {
  private final SampleMemory memory;
  private final Clock clock;
  private final SampleNewsroom.Timings timings;

  SampleSchedule(SampleMemory memory, Clock clock, SampleNewsroom.Timings timings) {
    this.memory = memory;
    this.clock = clock;
    this.timings = timings;
  }

  Instant now() {
    return clock.instant();
  }

  /** The time that the event bears, whenever it came in fact: the same in every run. */
  Instant nominal(Event event) {
    return memory.firstStart().plus(timings.of(event));
  }

  /**
   * Whether the event comes now; if so, every later run knows.
   *
   * @param read when its page was first answered, or null while it was not
   */
  boolean comes(Event event, @Nullable Instant read) {
    if (memory.holds(event)) {
      return true;
    }
    Instant now = now();
    boolean due =
        read != null
            && !nominal(event).isAfter(now)
            && !read.plus(timings.afterReading()).isAfter(now);
    if (due) {
      memory.keep(event);
    }
    return due;
  }
}
