package dev.courant.publish.store;

/** The store cannot be reached, or did not answer in time; trying again may help. */
public final class StoreUnavailableException extends RuntimeException {
  StoreUnavailableException(Throwable cause) {
    super("the store did not answer: " + cause.getMessage(), cause);
  }
}
