package dev.courant.operations.log;

import java.util.concurrent.atomic.AtomicLong;

/** Paces for tests. */
public final class TestPace {
  private TestPace() {}

  /** A pace whose time passes when it is waited for. */
  public static Pace unhurried(double perSecond) {
    AtomicLong now = new AtomicLong();
    return new Pace(perSecond, now::get, now::addAndGet);
  }
}
