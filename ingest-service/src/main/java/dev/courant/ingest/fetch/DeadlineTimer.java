package dev.courant.ingest.fetch;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Ends what takes too long, from outside: the only way to stop reads that make slow progress. */
final class DeadlineTimer implements AutoCloseable {
  private final ScheduledThreadPoolExecutor clock =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("fetch-deadlines").factory());

  DeadlineTimer() {
    clock.setRemoveOnCancelPolicy(true);
  }

  /**
   * @param cut called once, on a thread of its own, unless stopped before
   */
  Deadline start(Duration left, Runnable cut) {
    return new Deadline(
        System.nanoTime() + left.toNanos(),
        clock.schedule(() -> Thread.startVirtualThread(cut), left.toNanos(), TimeUnit.NANOSECONDS));
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  /**
   * @param end in the terms of {@link System#nanoTime()}
   */
  record Deadline(long end, Future<?> alarm) {
    boolean isOver() {
      return System.nanoTime() - end >= 0;
    }

    void stop() {
      alarm.cancel(false);
    }
  }
}
