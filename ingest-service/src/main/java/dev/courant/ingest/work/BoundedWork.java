package dev.courant.ingest.work;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tasks that wait for the network, a bounded number at once. A task that exceeds its deadline is
 * cut: it is interrupted and gives its place up, even if it does not end.
 *
 * <p>Each task has a platform thread, not a virtual one: a virtual thread that loads a class pins
 * its carrier, and a start with much work due then stops for good (spring-boot#51463). Their number
 * is bounded, so that costs some kilobytes each.
 */
public final class BoundedWork implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(BoundedWork.class);

  private final String name;
  private final Duration deadline;
  private final Semaphore free;
  private final Set<Place> places = ConcurrentHashMap.newKeySet();
  private final AtomicLong started = new AtomicLong();
  private final AtomicLong ended = new AtomicLong();
  private final AtomicLong cut = new AtomicLong();
  private volatile boolean closed;

  /**
   * No tasks yet.
   *
   * @param name of the threads
   * @param most tasks at once
   * @param deadline of each
   */
  public BoundedWork(String name, int most, Duration deadline) {
    this.name = name;
    this.deadline = deadline;
    this.free = new Semaphore(most);
  }

  /** How many tasks may start now. */
  public int free() {
    return free.availablePermits();
  }

  /** How many tasks run. */
  public int running() {
    return places.size();
  }

  /** How many tasks have ended by themselves, well or not. */
  public long ended() {
    return ended.get();
  }

  /** How many tasks were cut. */
  public long cut() {
    return cut.get();
  }

  /**
   * Starts a task; {@link #free} must have said that it may. What it throws is logged.
   *
   * @param onCut called before {@code release} if it is cut
   * @param release called once, when it ends or is cut
   */
  public void start(Runnable task, Runnable onCut, Runnable release) {
    free.acquireUninterruptibly();
    Place place = new Place(task, onCut, release);
    places.add(place);
    place.thread.start();
  }

  /** Cuts the tasks that exceed their deadline; to be called now and then. */
  public void cutOverdue() {
    long now = System.nanoTime();
    for (Place place : places) {
      if (now - place.began > deadline.toNanos() && place.leave(place.onCut)) {
        cut.incrementAndGet();
        log.warn("{} is cut after {} s", place.thread.getName(), deadline.toSeconds());
        place.thread.interrupt();
      }
    }
  }

  /** Interrupts all tasks. */
  @Override
  public void close() {
    closed = true;
    places.forEach(place -> place.thread.interrupt());
  }

  private final class Place {
    private final Runnable task;
    private final Runnable onCut;
    private final Runnable release;
    private final AtomicBoolean left = new AtomicBoolean();
    private final long began = System.nanoTime();
    private final Thread thread;

    Place(Runnable task, Runnable onCut, Runnable release) {
      this.task = task;
      this.onCut = onCut;
      this.release = release;
      this.thread =
          Thread.ofPlatform().daemon().name(name, started.incrementAndGet()).unstarted(this::run);
    }

    private void run() {
      try {
        task.run();
      } catch (Throwable e) {
        if (!closed && !left.get()) {
          log.error("{} failed", thread.getName(), e);
        }
      } finally {
        if (leave(() -> {})) {
          ended.incrementAndGet();
        }
      }
    }

    private boolean leave(Runnable last) {
      if (!left.compareAndSet(false, true)) {
        return false;
      }
      places.remove(this);
      try {
        last.run();
        release.run();
      } finally {
        free.release();
      }
      return true;
    }
  }
}
