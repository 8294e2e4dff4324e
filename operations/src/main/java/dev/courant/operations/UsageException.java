package dev.courant.operations;

/** A command line that cannot be carried out; its message says why. */
final class UsageException extends RuntimeException {
  UsageException(String message) {
    super(message);
  }
}
