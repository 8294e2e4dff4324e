package dev.courant.standalone;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was started, to be stopped in the opposite order, once. */
final class Running {
  private final Console console;
  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private boolean stopped;

  Running(Console console) {
    this.console = console;
  }

  synchronized <T extends AutoCloseable> T keep(T part) {
    if (stopped) {
      close(part);
      throw new IllegalStateException("asked to stop while starting");
    }
    started.push(part);
    return part;
  }

  /** Stops everything; what does not stop is named, and the rest is stopped all the same. */
  synchronized void stop() {
    if (stopped) {
      return;
    }
    stopped = true;
    console.step("stopping", "");
    while (!started.isEmpty()) {
      close(started.pop());
    }
    console.step("stopped", "");
  }

  private void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      console.line("  could not be stopped in order: " + part + ": " + e);
    }
  }
}
