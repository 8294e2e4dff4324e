package dev.courant.endtoend;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for conditions. */
final class Waiting {
  private static final Duration LOOK = Duration.ofMillis(200);

  private Waiting() {}

  /** Waits until it holds; whether it did in time. */
  static boolean until(BooleanSupplier condition, Duration patience) {
    Instant giveUp = Instant.now().plus(patience);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(giveUp)) {
        return false;
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
    return true;
  }
}
