package dev.courant.publish.store;

import dev.courant.runtime.TransientFailure;

/** The store cannot be reached, or did not answer in time; trying again may help. */
public final class StoreUnavailableException extends RuntimeException implements TransientFailure {
  /** The store failed, or did not answer in time. */
  public StoreUnavailableException(Throwable cause) {
    super("the store did not answer: " + cause.getMessage(), cause);
  }

  /** The store cannot be asked. */
  public StoreUnavailableException(String reason) {
    super(reason);
  }
}
