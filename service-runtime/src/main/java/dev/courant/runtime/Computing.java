package dev.courant.runtime;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The bounded pool of platform threads on which a service computes: parses, extracts, summarises,
 * detects languages. Virtual threads wait for it, and for the network; they do not compute, since
 * one that computes gives its carrier to nobody else, and one that loads a class pins it.
 *
 * <p>A task that takes more processor time than its deadline is given up: its caller gets a {@link
 * ComputationTimeoutException}, its thread is interrupted, and another takes its place in the pool
 * until it ends. On a busy machine, or one that was frozen, the clock says nothing about the task;
 * it ends a task only after ten times as long.
 */
public final class Computing implements AutoCloseable {
  private static final ThreadMXBean PROCESSOR_TIME = ManagementFactory.getThreadMXBean();

  /** Deadlines that a task may take of the clock's time, which it shares with the whole machine. */
  private static final int MOST_OF_THE_CLOCK = 10;

  private static final Duration LEAVE = Duration.ofSeconds(5);

  private final int size;
  private final Duration deadline;
  private final AtomicInteger abandoned = new AtomicInteger();
  private final AtomicLong tasks = new AtomicLong();
  private final ThreadPoolExecutor pool;

  /**
   * A pool.
   *
   * @param size threads; one for each processor is enough
   * @param deadline processor time for one task
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
            new PriorityBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("computing-", 0).factory());
  }

  /**
   * Computes, and waits for the result.
   *
   * @throws ComputationTimeoutException if the task takes longer than its deadline
   * @throws RuntimeException and Error, as the task throws them
   */
  public <T> T call(Callable<T> task) {
    return call(task, false);
  }

  /**
   * The same for a short task that the results of others wait for: it goes ahead of those that wait
   * for a thread. One that writes what many have read would otherwise wait behind all that read on,
   * for each of its steps.
   */
  public <T> T callNext(Callable<T> task) {
    return call(task, true);
  }

  private <T> T call(Callable<T> task, boolean urgent) {
    Task<T> counted = new Task<>(RecordContext.carriedOver(task));
    QueuedTask<T> result = new QueuedTask<>(counted, urgent, tasks.getAndIncrement());
    try {
      pool.execute(result);
      counted.awaitBegin(result);
      return await(counted, result);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("stopped while computing");
    } catch (RejectedExecutionException e) {
      throw new CancellationException("stopped before computing");
    } catch (ExecutionException e) {
      throw rethrown(e);
    }
  }

  private <T> T await(Task<T> task, Future<T> result)
      throws InterruptedException, ExecutionException {
    long until = System.nanoTime() + deadline.multipliedBy(MOST_OF_THE_CLOCK).toNanos();
    while (true) {
      try {
        return result.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        if (task.computed() >= deadline.toNanos() || System.nanoTime() >= until) {
          task.abandon(result);
          throw new ComputationTimeoutException(deadline);
        }
      } catch (InterruptedException e) {
        result.cancel(true);
        throw e;
      }
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
    for (Runnable waiting : pool.shutdownNow()) {
      if (waiting instanceof Future<?> task) {
        task.cancel(false);
      }
    }
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
    private volatile long thread;
    private volatile long before;
    private boolean ended;
    private boolean givenUp;

    Task(Callable<T> task) {
      this.task = task;
    }

    @Override
    public T call() throws Exception {
      thread = Thread.currentThread().threadId();
      before = PROCESSOR_TIME.getThreadCpuTime(thread);
      began.countDown();
      try {
        return task.call();
      } finally {
        ended();
      }
    }

    /** Returns too if it will not begin, since the pool is closed. */
    void awaitBegin(Future<T> result) throws InterruptedException {
      while (!began.await(1, TimeUnit.SECONDS)) {
        if (result.isDone()) {
          return;
        }
      }
    }

    /** Nanoseconds of processor time so far; 0 once it has ended. */
    long computed() {
      return PROCESSOR_TIME.getThreadCpuTime(thread) - before;
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
