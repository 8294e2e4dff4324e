package dev.courant.operations.deadletters;

/** A dead letter of which the record that it was cannot be made; trying again will not help. */
final class NotReplayableException extends RuntimeException {
  NotReplayableException(String message) {
    super(message);
  }
}
