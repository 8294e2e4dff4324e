package dev.courant.publish.log;

/** A record can never be worked on, so that the first attempt is the last one. */
public final class PermanentFailure extends RuntimeException {
  /** A failure for a reason. */
  public PermanentFailure(String reason) {
    super(reason, null, false, false);
  }
}
