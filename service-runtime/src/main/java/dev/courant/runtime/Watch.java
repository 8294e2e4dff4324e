package dev.courant.runtime;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** One kind of work that the watchdog watches. {@link #look} is called by one thread. */
final class Watch {
  private final String name;
  private final Duration deadline;
  private final BooleanSupplier waiting;
  private final LongSupplier moved;
  private long seen;
  private long since;
  private long alarmed;
  private volatile boolean stuck;

  Watch(String name, Duration deadline, BooleanSupplier waiting, LongSupplier moved, long now) {
    this.name = name;
    this.deadline = deadline;
    this.waiting = waiting;
    this.moved = moved;
    this.since = now;
  }

  String name() {
    return name;
  }

  boolean isStuck() {
    return stuck;
  }

  String complaint() {
    return "work waits and nothing has moved for more than " + deadline.toSeconds() + " s";
  }

  /** Whether it has just been found to stand still. */
  boolean look(long now, long frozen) {
    long current = moved.getAsLong();
    if (!waiting.getAsBoolean() || current != seen) {
      seen = current;
      since = now;
      stuck = false;
      return false;
    }
    since += frozen;
    if (stuck || now - since <= deadline.toNanos()) {
      return false;
    }
    alarmed = now;
    stuck = true;
    return true;
  }

  boolean isStuckFor(Duration time, long now) {
    return stuck && !time.isZero() && now - alarmed >= time.toNanos();
  }
}
