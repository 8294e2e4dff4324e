package dev.courant.testkit.newsroom;

import java.time.Duration;

/**
 * How a host misbehaves.
 *
 * @param status that it answers instead of the document; 0 = the document all the same
 * @param delay before it answers
 * @param hangUp whether it closes the connection without an answer
 */
public record Fault(int status, Duration delay, boolean hangUp) {
  static final Fault NONE = new Fault(0, Duration.ZERO, false);

  /** Answers with a status and nothing else. */
  public static Fault status(int status) {
    return new Fault(status, Duration.ZERO, false);
  }

  /** Answers as it should, but late. */
  public static Fault delay(Duration delay) {
    return new Fault(0, delay, false);
  }

  /** Closes the connection without an answer. */
  public static Fault hangingUp() {
    return new Fault(0, Duration.ZERO, true);
  }
}
