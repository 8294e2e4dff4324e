package dev.courant.ingest.work;

/** A record is larger than the broker takes; writing it again never succeeds. */
public final class TooLargeException extends RuntimeException {
  /** A write that was refused. */
  public TooLargeException(Throwable cause) {
    super(cause);
  }
}
