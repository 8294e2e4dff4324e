package dev.courant.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs something in the background, on a platform thread of its own, from the start of the
 * application to its end. Whatever it throws, it is started again after a pause that grows from
 * half a second to 30 seconds, and shrinks again once it has done a whole round. The log says when
 * a loop begins to fail, with the stack trace, and when it works again; not each try.
 *
 * <p>Made by {@link Loops}, which tells readiness and the watchdog of it.
 */
public final class SupervisedLoop implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(SupervisedLoop.class);
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LEAVE = Duration.ofSeconds(10);

  private final String name;
  private final Body body;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition stopped = lock.newCondition();
  private volatile boolean running;
  private volatile Thread thread = new Thread();
  private volatile @Nullable Failure failure;
  private volatile long beats;
  private volatile long failures;
  private volatile boolean resting;
  private Duration pause = SHORTEST_PAUSE;

  SupervisedLoop(String name, Body body) {
    this.name = name;
    this.body = body;
  }

  /** What a loop does. */
  @FunctionalInterface
  public interface Body {
    /**
     * Works until {@link Beat#goesOn()} is false. May return earlier: it is then called again at
     * once.
     *
     * @throws Exception whatever goes wrong; it is called again after a pause
     */
    void run(Beat beat) throws Exception;
  }

  /** The sign of life that a body gives, once a round. */
  @FunctionalInterface
  public interface Beat {
    /** Whether to go on. Says that a round is done, so it has to be called every few seconds. */
    boolean goesOn();
  }

  /**
   * Why a loop does not work at present.
   *
   * @param since when it began to fail
   * @param cause the last exception
   */
  public record Failure(Instant since, Throwable cause) {}

  /** Its name, which is its thread's too. */
  public String name() {
    return name;
  }

  /** Why it does not work at present; null if it does. */
  public @Nullable Failure failure() {
    return failure;
  }

  long beats() {
    return beats;
  }

  long failures() {
    return failures;
  }

  /** Whether it ought to move: it runs, and is not in a pause after a failure. */
  boolean ought() {
    return running && !resting;
  }

  @Override
  public void start() {
    lock.lock();
    try {
      if (!running) {
        running = true;
        thread = Thread.ofPlatform().name(name).daemon().start(this::run);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits up to 10 s for the round to end; never interrupts, which would break Kafka's clients. */
  @Override
  public void stop() {
    lock.lock();
    try {
      running = false;
      stopped.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      if (thread != Thread.currentThread()) {
        thread.join(LEAVE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      try {
        body.run(new Rounds());
        beats++;
      } catch (Throwable e) {
        failed(e);
      }
    }
  }

  private void failed(Throwable cause) {
    Thread.interrupted();
    if (!running) {
      return;
    }
    failures++;
    Failure before = failure;
    failure = new Failure(before == null ? Instant.now() : before.since(), cause);
    if (before == null) {
      log.warn("{} failed and is started again until it works", name, cause);
    }
    rest();
  }

  private void rest() {
    resting = true;
    lock.lock();
    try {
      if (running) {
        stopped.await(pause.toNanos(), TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException e) {
      log.debug("{} was interrupted in a pause", name);
    } finally {
      lock.unlock();
      resting = false;
    }
    Duration next = pause.multipliedBy(2);
    pause = next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
  }

  private void worked() {
    beats++;
    Failure before = failure;
    if (before != null) {
      failure = null;
      pause = SHORTEST_PAUSE;
      log.info("{} works again, after {}", name, Duration.between(before.since(), Instant.now()));
    }
  }

  /** The first call begins a round, each further one ends a round that went well. */
  private final class Rounds implements Beat {
    private boolean begun;

    @Override
    public boolean goesOn() {
      if (begun) {
        worked();
      }
      begun = true;
      return running;
    }
  }
}
