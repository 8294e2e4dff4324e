package dev.courant.publish.store;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that goes on by a second whenever somebody looks at it. */
public final class Ticks extends Clock {
  private final AtomicLong seconds = new AtomicLong();
  private final Instant start;

  public Ticks(Instant start) {
    this.start = start;
  }

  /** The time that the next look will see. */
  public Instant next() {
    return start.plusSeconds(seconds.get());
  }

  @Override
  public Instant instant() {
    return start.plusSeconds(seconds.getAndIncrement());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
