package dev.courant.ingest.article;

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

/** Starts the checks of pages that are due, each on a virtual thread, a bounded number at once. */
final class ArticleWorker implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(ArticleWorker.class);
  private static final Duration TICK = Duration.ofMillis(50);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);
  private static final Duration FORGET_EVERY = Duration.ofHours(1);

  private final ArticlePartitions partitions;
  private final ArticleSettings settings;
  private final Semaphore free;
  private final Clock clock;
  private volatile boolean running;
  private volatile Instant resume = Instant.MIN;
  private volatile Thread thread = new Thread();
  private volatile ExecutorService checks = Executors.newVirtualThreadPerTaskExecutor();

  ArticleWorker(ArticlePartitions partitions, ArticleSettings settings, Clock clock) {
    this.partitions = partitions;
    this.settings = settings;
    this.free = new Semaphore(settings.maxConcurrent());
    this.clock = clock;
  }

  @Override
  public void start() {
    running = true;
    checks = Executors.newVirtualThreadPerTaskExecutor();
    thread = Thread.ofPlatform().name("article-worker").daemon().start(this::run);
  }

  /** Running checks are cut short; what they have not written is due after the next start. */
  @Override
  public void stop() {
    running = false;
    checks.shutdownNow();
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
        partitions.owned().forEach(partition -> start(partition, now));
      }
      if (now.isAfter(forget)) {
        forget = now.plus(FORGET_EVERY);
        begin(() -> forget(now.minus(settings.remember())));
      }
      LockSupport.parkNanos(TICK.toNanos());
    }
  }

  private void start(ArticlePartition partition, Instant now) {
    if (partition.isLeftUnwritten()) {
      begin(() -> guarded(partition::writeChecked));
    }
    for (ArticleState article : partition.due(now, free.availablePermits())) {
      free.acquireUninterruptibly();
      if (!begin(() -> check(partition, article))) {
        free.release();
      }
    }
  }

  /** Whether the work was begun, rather than refused since this stops. */
  private boolean begin(Runnable work) {
    try {
      checks.execute(work);
      return true;
    } catch (RejectedExecutionException _) {
      return false;
    }
  }

  private void check(ArticlePartition partition, ArticleState article) {
    try {
      guarded(() -> partition.check(article));
    } finally {
      free.release();
      LockSupport.unpark(thread);
    }
  }

  private void forget(Instant notSeenSince) {
    guarded(() -> partitions.owned().forEach(partition -> partition.forget(notSeenSince)));
  }

  /** Pauses while Kafka is away: the outlets would be asked again and again for nothing. */
  private void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      if (running) {
        log.warn("Cannot write to Kafka; retrying in 2 s: {}", e.toString());
        resume = clock.instant().plus(PAUSE_AFTER_FAILURE);
      }
    }
  }
}
