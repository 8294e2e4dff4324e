package dev.courant.endtoend;

import dev.courant.testkit.infrastructure.EmbeddedStore;

/** A store as a process of its own, on the port that is its argument; empty at every start. */
final class HostedStore {
  private HostedStore() {}

  /** Runs until the process is ended. */
  public static void main(String[] args) throws InterruptedException {
    EmbeddedStore store = EmbeddedStore.start(Integer.parseInt(args[0]));
    Runtime.getRuntime().addShutdownHook(new Thread(store::close));
    Thread.currentThread().join();
  }
}
