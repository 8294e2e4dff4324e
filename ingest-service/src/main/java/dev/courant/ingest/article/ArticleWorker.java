package dev.courant.ingest.article;

import dev.courant.ingest.work.BoundedWork;
import dev.courant.ingest.work.UnwrittenException;
import dev.courant.ingest.work.WritePause;
import dev.courant.model.ArticleState;
import dev.courant.runtime.SupervisedLoop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the checks of pages that are due. */
final class ArticleWorker implements SupervisedLoop.Body {
  private static final Logger log = LoggerFactory.getLogger(ArticleWorker.class);
  private static final Duration TICK = Duration.ofMillis(50);
  private static final Duration FORGET_EVERY = Duration.ofHours(1);

  private final ArticlePartitions partitions;
  private final BoundedWork work;
  private final WritePause pause;
  private final Duration remember;
  private final Clock clock;
  private volatile Duration oldest = Duration.ZERO;
  private Instant forget;

  ArticleWorker(
      ArticlePartitions partitions,
      BoundedWork work,
      WritePause pause,
      Duration remember,
      Clock clock) {
    this.partitions = partitions;
    this.work = work;
    this.pause = pause;
    this.remember = remember;
    this.clock = clock;
    this.forget = clock.instant().plus(FORGET_EVERY);
  }

  /** How long the page that is due for the longest waits; checked now and then. */
  Duration oldest() {
    return oldest;
  }

  @Override
  public void run(SupervisedLoop.Beat beat) {
    while (beat.goesOn()) {
      tick(clock.instant());
      LockSupport.parkNanos(TICK.toNanos());
    }
  }

  /** Starts what is due. */
  void tick(Instant now) {
    work.cutOverdue();
    oldest =
        partitions.owned().stream()
            .map(partition -> partition.oldest(now))
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
    partitions.owned().forEach(partition -> start(partition, now));
    if (now.isAfter(forget) && free() > 0) {
      forget = now.plus(FORGET_EVERY);
      start(() -> partitions.owned().forEach(one -> one.forget(now.minus(remember))));
    }
  }

  private void start(ArticlePartition partition, Instant now) {
    if (partition.isLeftUnwritten() && free() > 0) {
      start(partition::writeChecked);
    }
    for (ArticleState article : partition.due(now, free())) {
      work.start(
          () -> guarded(() -> partition.check(article)), () -> partition.cut(article), () -> {});
    }
  }

  /** While Kafka cannot be written to, one task at a time tries whether it can be again. */
  private int free() {
    return pause.allowed(work.free(), work.running());
  }

  private void start(Runnable task) {
    work.start(() -> guarded(task), () -> {}, () -> {});
  }

  private static void guarded(Runnable task) {
    try {
      task.run();
    } catch (UnwrittenException e) {
      log.debug("Not written, and due again", e);
    }
  }
}
