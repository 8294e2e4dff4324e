package dev.courant.runtime;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is done once a listener's transaction is committed, and not at all if it is rolled back. */
public final class Commits {
  private Commits() {}

  /**
   * Runs something after the commit of the transaction that the calling thread is in; at once if it
   * is in none.
   */
  public static void after(Runnable work) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      work.run();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            work.run();
          }
        });
  }
}
