package dev.courant.ingest.poll;

import dev.courant.ingest.ownership.PartitionLease;
import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import java.time.Clock;
import java.time.Duration;

/** Runs polls and counts how they end. */
final class FeedPolls {
  private final PollAndSubscribe poll;
  private final PollLog log;
  private final PollStatus status;
  private final Duration firstInterval;
  private final Clock clock;

  FeedPolls(
      PollAndSubscribe poll, PollLog log, PollStatus status, Duration firstInterval, Clock clock) {
    this.poll = poll;
    this.log = log;
    this.status = status;
    this.firstInterval = firstInterval;
    this.clock = clock;
  }

  /**
   * Polls a feed; blocks.
   *
   * @throws RuntimeException if Kafka cannot be written to; the feed stays due
   */
  void run(PartitionLease lease, Feed feed) {
    FeedState unpolled = FeedState.unpolled(feed.id(), clock.instant(), firstInterval);
    FencedPoll transaction = new FencedPoll(lease, feed, unpolled, log);
    PollOutcome outcome = poll.run(transaction);
    status.polled(feed, outcome, transaction.state());
  }
}
