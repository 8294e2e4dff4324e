package dev.courant.publish.publication;

/** A record can never be worked on, so that the first attempt is the last one. */
final class PermanentFailure extends RuntimeException {
  PermanentFailure(String reason) {
    super(reason, null, false, false);
  }
}
