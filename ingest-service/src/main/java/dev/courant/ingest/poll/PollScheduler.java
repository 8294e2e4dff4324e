package dev.courant.ingest.poll;

import dev.courant.ingest.ownership.Leases;
import dev.courant.ingest.ownership.PartitionLease;
import dev.courant.ingest.work.BoundedWork;
import dev.courant.ingest.work.UnwrittenException;
import dev.courant.ingest.work.WritePause;
import dev.courant.model.Feed;
import dev.courant.runtime.SupervisedLoop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the polls that are due. */
final class PollScheduler implements SupervisedLoop.Body {
  private static final Logger log = LoggerFactory.getLogger(PollScheduler.class);
  private static final Duration TICK = Duration.ofMillis(200);

  private final Leases leases;
  private final FeedPolls polls;
  private final BoundedWork work;
  private final WritePause pause;
  private final Clock clock;
  private final Map<PartitionLease, DueFeeds> due = new ConcurrentHashMap<>();
  private volatile Duration oldest = Duration.ZERO;

  PollScheduler(Leases leases, FeedPolls polls, BoundedWork work, WritePause pause, Clock clock) {
    this.leases = leases;
    this.polls = polls;
    this.work = work;
    this.pause = pause;
    this.clock = clock;
  }

  /** How long the feed that is due for the longest waits; checked now and then. */
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

  private void tick(Instant now) {
    work.cutOverdue();
    due.keySet().removeIf(PartitionLease::ended);
    Duration longest = Duration.ZERO;
    for (PartitionLease lease : leases.all()) {
      DueFeeds feeds = due.computeIfAbsent(lease, DueFeeds::new);
      int free = pause.allowed(work.free(), work.running());
      feeds.take(now, free).forEach(feed -> start(feeds, feed));
      Duration waits = feeds.oldest(now);
      longest = waits.compareTo(longest) > 0 ? waits : longest;
    }
    oldest = longest;
  }

  private void start(DueFeeds feeds, Feed feed) {
    PartitionLease lease = feeds.lease();
    work.start(() -> poll(lease, feed), () -> polls.cut(lease, feed), () -> feeds.release(feed));
  }

  private void poll(PartitionLease lease, Feed feed) {
    try {
      polls.run(lease, feed);
    } catch (UnwrittenException e) {
      log.debug("Poll of {} was not written and is due again", feed.id(), e);
    }
  }
}
