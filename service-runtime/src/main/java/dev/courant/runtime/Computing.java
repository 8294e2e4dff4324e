package dev.courant.runtime;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The bounded pool of platform threads on which a service computes: parses, extracts, summarises,
 * detects languages. Virtual threads wait for it, and for the network; they do not compute, since
 * one that computes gives its carrier to nobody else, and one that loads a class pins it.
 *
 * <p>A task that takes longer than its deadline is given up: its caller gets a {@link
 * ComputationTimeoutException}, its thread is interrupted, and another takes its place in the pool
 * until it ends.
 */
public final class Computing implements AutoCloseable {
  private static final Duration LEAVE = Duration.ofSeconds(5);

  private final int size;
  private final Duration deadline;
  private final AtomicInteger abandoned = new AtomicInteger();
  private final ThreadPoolExecutor pool;

  /**
   * A pool.
   *
   * @param size threads; one for each processor is enough
   * @param deadline for one task, from when it begins
   */
  public Computing(int size, Duration deadline) {
    this.size = size;
    this.deadline = deadline;
    this.pool =
        new ThreadPoolExecutor(
            size,
            size,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("computing-", 0).factory());
  }

  /**
   * Computes, and waits for the result.
   *
   * @throws ComputationTimeoutException if the task takes longer than its deadline
   * @throws RuntimeException and Error, as the task throws them
   */
  public <T> T call(Callable<T> task) {
    Task<T> counted = new Task<>(RecordContext.carriedOver(task));
    Future<T> result = pool.submit(counted);
    try {
      counted.began.await();
      return result.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      counted.abandon(result);
      throw new ComputationTimeoutException(deadline);
    } catch (InterruptedException e) {
      result.cancel(true);
      Thread.currentThread().interrupt();
      throw new CancellationException("stopped while computing");
    } catch (ExecutionException e) {
      throw rethrown(e);
    }
  }

  /** Tasks that went past their deadline and have not ended yet. */
  public int abandoned() {
    return abandoned.get();
  }

  /** Tasks that wait for a thread. */
  public int queued() {
    return pool.getQueue().size();
  }

  /** Tasks that were done. */
  public long completed() {
    return pool.getCompletedTaskCount();
  }

  private static RuntimeException rethrown(ExecutionException failure) {
    switch (failure.getCause()) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null, default -> throw new IllegalStateException(failure);
    }
  }

  private void resize(int lost) {
    pool.setMaximumPoolSize(Integer.MAX_VALUE);
    pool.setCorePoolSize(size + lost);
    pool.setMaximumPoolSize(size + lost);
  }

  @Override
  public void close() {
    pool.shutdownNow();
    try {
      pool.awaitTermination(LEAVE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A task that says when it begins, and gives its place back when it ends after all. */
  private final class Task<T> implements Callable<T> {
    private final Callable<T> task;
    private final CountDownLatch began = new CountDownLatch(1);
    private boolean ended;
    private boolean givenUp;

    Task(Callable<T> task) {
      this.task = task;
    }

    @Override
    public T call() throws Exception {
      began.countDown();
      try {
        return task.call();
      } finally {
        ended();
      }
    }

    synchronized void abandon(Future<T> result) {
      if (!ended) {
        givenUp = true;
        resize(abandoned.incrementAndGet());
        result.cancel(true);
      }
    }

    private synchronized void ended() {
      ended = true;
      if (givenUp) {
        resize(abandoned.decrementAndGet());
      }
    }
  }
}
