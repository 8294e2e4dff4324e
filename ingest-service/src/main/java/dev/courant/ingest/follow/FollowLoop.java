package dev.courant.ingest.follow;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A thread of its own that follows something on the brokers from the start to the end of the
 * application; where it fails, it begins anew after a pause.
 */
public abstract class FollowLoop implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(FollowLoop.class);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);
  private static final Duration LEAVE = Duration.ofSeconds(10);

  private final String name;
  private volatile boolean running;
  private volatile Thread thread = new Thread();

  /**
   * Starts nothing yet.
   *
   * @param name of the thread, which says what is followed
   */
  protected FollowLoop(String name) {
    this.name = name;
  }

  /** Follows as long as this {@linkplain #isRunning runs}. */
  protected abstract void follow() throws InterruptedException, TimeoutException;

  @Override
  public final void start() {
    running = true;
    thread = Thread.ofPlatform().name(name).start(this::run);
  }

  @Override
  public final void stop() {
    running = false;
    try {
      thread.join(LEAVE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public final boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      try {
        follow();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (TimeoutException | RuntimeException e) {
        log.warn("{} fails for now, trying again: {}", name, e.toString());
        LockSupport.parkNanos(PAUSE_AFTER_FAILURE.toNanos());
      }
    }
  }
}
