package dev.courant.ingest.work;

/** Kafka cannot be written to; the same write succeeds later. */
public final class UnwrittenException extends RuntimeException {
  /** A write that failed. */
  public UnwrittenException(Throwable cause) {
    super(cause);
  }

  /** A write that was given up. */
  public UnwrittenException(String message) {
    super(message);
  }
}
