package dev.courant.ingest.desk;

import dev.courant.model.ArticleState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Starts the looks at pages that are due, each on a virtual thread, a bounded number at once. */
final class DeskWork implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(DeskWork.class);
  private static final Duration TICK = Duration.ofMillis(50);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);
  private static final Duration FORGET_EVERY = Duration.ofHours(1);

  private final Desks desks;
  private final DeskSettings settings;
  private final Semaphore free;
  private final Clock clock;
  private volatile boolean running;
  private volatile Instant resume = Instant.MIN;
  private volatile Thread thread = new Thread();
  private volatile ExecutorService looks = Executors.newVirtualThreadPerTaskExecutor();

  DeskWork(Desks desks, DeskSettings settings, Clock clock) {
    this.desks = desks;
    this.settings = settings;
    this.free = new Semaphore(settings.maxConcurrent());
    this.clock = clock;
  }

  @Override
  public void start() {
    running = true;
    looks = Executors.newVirtualThreadPerTaskExecutor();
    thread = Thread.ofPlatform().name("desk-work").daemon().start(this::run);
  }

  /** Running looks are cut short; what they have not written is due after the next start. */
  @Override
  public void stop() {
    running = false;
    looks.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    Instant forget = clock.instant().plus(FORGET_EVERY);
    while (running) {
      Instant now = clock.instant();
      if (!now.isBefore(resume)) {
        desks.desks().forEach(desk -> start(desk, now));
      }
      if (now.isAfter(forget)) {
        forget = now.plus(FORGET_EVERY);
        begin(() -> forget(now.minus(settings.remember())));
      }
      LockSupport.parkNanos(TICK.toNanos());
    }
  }

  private void start(Desk desk, Instant now) {
    if (desk.isLeftUnwritten()) {
      begin(() -> guarded(desk::writeLooked));
    }
    for (ArticleState article : desk.due(now, free.availablePermits())) {
      free.acquireUninterruptibly();
      if (!begin(() -> look(desk, article))) {
        free.release();
      }
    }
  }

  /** Whether the work was begun, rather than refused since this stops. */
  private boolean begin(Runnable work) {
    try {
      looks.execute(work);
      return true;
    } catch (RejectedExecutionException _) {
      return false;
    }
  }

  private void look(Desk desk, ArticleState article) {
    try {
      guarded(() -> desk.look(article));
    } finally {
      free.release();
      LockSupport.unpark(thread);
    }
  }

  private void forget(Instant notSeenSince) {
    guarded(() -> desks.desks().forEach(desk -> desk.forget(notSeenSince)));
  }

  /** Where the log is away: rests, or the outlets would be asked again and again for nothing. */
  private void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      if (running) {
        log.warn("What pages said cannot be written for now, trying again: {}", e.toString());
        resume = clock.instant().plus(PAUSE_AFTER_FAILURE);
      }
    }
  }
}
