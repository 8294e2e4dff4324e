package dev.courant.ingest.poll;

import dev.courant.model.Feed;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Starts the polls that are due, each on a virtual thread, a bounded number at once. */
final class PollScheduler implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(PollScheduler.class);
  private static final Duration TICK = Duration.ofMillis(200);

  private final Tenures tenures;
  private final FeedRound round;
  private final PollLog pollLog;
  private final PollStatus status;
  private final Semaphore free;
  private final Clock clock;
  private volatile boolean running;
  private volatile ExecutorService polls = Executors.newVirtualThreadPerTaskExecutor();

  PollScheduler(
      Tenures tenures,
      FeedRound round,
      PollLog pollLog,
      PollStatus status,
      int maxConcurrent,
      Clock clock) {
    this.tenures = tenures;
    this.round = round;
    this.pollLog = pollLog;
    this.status = status;
    this.free = new Semaphore(maxConcurrent);
    this.clock = clock;
  }

  @Override
  public void start() {
    running = true;
    polls = Executors.newVirtualThreadPerTaskExecutor();
    Thread.ofPlatform().name("poll-scheduler").daemon().start(this::run);
  }

  /**
   * Running polls are cut short: what they have not written is looked at again after the next
   * start.
   */
  @Override
  public void stop() {
    running = false;
    polls.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      for (Tenure tenure : tenures.all()) {
        int most = free.availablePermits();
        tenure.takeDue(clock.instant(), most).forEach(feed -> start(tenure, feed));
      }
      LockSupport.parkNanos(TICK.toNanos());
    }
  }

  private void start(Tenure tenure, Feed feed) {
    free.acquireUninterruptibly();
    try {
      polls.execute(() -> pollAndRelease(tenure, feed));
    } catch (java.util.concurrent.RejectedExecutionException e) {
      tenure.release(feed);
      free.release();
    }
  }

  private void pollAndRelease(Tenure tenure, Feed feed) {
    try {
      status.polled(feed, round.go(new TenuredTurn(tenure, feed, pollLog)), tenure.stateOf(feed));
    } catch (RuntimeException e) {
      if (running) {
        log.warn("Poll of {} was cut short and will be repeated: {}", feed.id(), e.toString());
        status.polled(feed, PollOutcome.FAILED, tenure.stateOf(feed));
        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
      }
    } finally {
      tenure.release(feed);
      free.release();
    }
  }
}
