package dev.courant.runtime;

import java.time.Duration;

/** A task took longer than it may; it was given up. */
public final class ComputationTimeoutException extends RuntimeException {
  ComputationTimeoutException(Duration deadline) {
    super("not computed in " + deadline.toMillis() + " ms of processor time");
  }
}
