package dev.courant.ingest.poll;

import dev.courant.ingest.ownership.Leases;
import dev.courant.ingest.ownership.PartitionLease;
import dev.courant.model.Feed;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Starts the polls that are due, each on a virtual thread, a bounded number at once. */
final class PollScheduler implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(PollScheduler.class);
  private static final Duration TICK = Duration.ofMillis(200);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

  private final Leases leases;
  private final FeedPolls polls;
  private final Semaphore free;
  private final Clock clock;
  private final Map<PartitionLease, DueFeeds> due = new ConcurrentHashMap<>();
  private volatile boolean running;
  private volatile ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  PollScheduler(Leases leases, FeedPolls polls, int maxConcurrent, Clock clock) {
    this.leases = leases;
    this.polls = polls;
    this.free = new Semaphore(maxConcurrent);
    this.clock = clock;
  }

  @Override
  public void start() {
    running = true;
    threads = Executors.newVirtualThreadPerTaskExecutor();
    Thread.ofPlatform().name("poll-scheduler").daemon().start(this::run);
  }

  /** Cuts running polls short: what they have not written is polled again after the next start. */
  @Override
  public void stop() {
    running = false;
    threads.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      due.keySet().removeIf(PartitionLease::ended);
      for (PartitionLease lease : leases.all()) {
        DueFeeds feeds = due.computeIfAbsent(lease, DueFeeds::new);
        feeds.take(clock.instant(), free.availablePermits()).forEach(feed -> start(feeds, feed));
      }
      LockSupport.parkNanos(TICK.toNanos());
    }
  }

  private void start(DueFeeds feeds, Feed feed) {
    free.acquireUninterruptibly();
    try {
      threads.execute(() -> pollAndRelease(feeds, feed));
    } catch (RejectedExecutionException e) {
      feeds.release(feed);
      free.release();
    }
  }

  private void pollAndRelease(DueFeeds feeds, Feed feed) {
    try {
      polls.run(feeds.lease(), feed);
    } catch (RuntimeException e) {
      if (running) {
        log.warn("Poll of {} was cut short and will be repeated: {}", feed.id(), e.toString());
        LockSupport.parkNanos(PAUSE_AFTER_FAILURE.toNanos());
      }
    } finally {
      feeds.release(feed);
      free.release();
    }
  }
}
