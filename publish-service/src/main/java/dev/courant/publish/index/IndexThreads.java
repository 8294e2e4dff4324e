package dev.courant.publish.index;

import dev.courant.publish.store.StoreUnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.lucene.store.AlreadyClosedException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The threads that work on the index, and the deadline of what is asked of them. They are never
 * interrupted: that would close the files that they read. More than {@value #WAITING} requests that
 * wait are refused.
 */
final class IndexThreads implements AutoCloseable {
  private static final int WAITING = 256;
  private static final int WRITING = 2;

  private final ThreadPoolExecutor reading;
  private final ThreadPoolExecutor writing;
  private final Scheduler reads;
  private final Scheduler writes;
  private final Duration timeout;

  IndexThreads(int readers, Duration timeout) {
    reading = pool("index-read-", readers);
    writing = pool("index-write-", WRITING);
    // As a plain executor: Reactor interrupts the tasks of an executor service when they time out.
    reads = Schedulers.fromExecutor(task -> reading.execute(task));
    writes = Schedulers.fromExecutor(task -> writing.execute(task));
    this.timeout = timeout;
  }

  private static ThreadPoolExecutor pool(String name, int threads) {
    return new ThreadPoolExecutor(
        threads,
        threads,
        0,
        TimeUnit.SECONDS,
        new ArrayBlockingQueue<>(WAITING),
        Thread.ofPlatform().name(name, 1).daemon().factory());
  }

  <T> Mono<T> read(Callable<T> work) {
    return on(reads, work);
  }

  <T> Mono<T> write(Callable<T> work) {
    return on(writes, work);
  }

  private <T> Mono<T> on(Scheduler threads, Callable<T> work) {
    return Mono.fromCallable(work)
        .subscribeOn(threads)
        .timeout(timeout)
        .onErrorMap(IndexThreads::isOutage, StoreUnavailableException::new);
  }

  private static boolean isOutage(Throwable e) {
    return e instanceof IOException
        || e instanceof TimeoutException
        || e instanceof RejectedExecutionException
        || e instanceof AlreadyClosedException;
  }

  @Override
  public void close() {
    reading.shutdown();
    writing.shutdown();
  }
}
