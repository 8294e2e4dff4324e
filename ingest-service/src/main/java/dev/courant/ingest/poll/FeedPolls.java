package dev.courant.ingest.poll;

import dev.courant.ingest.ownership.PartitionLease;
import dev.courant.ingest.work.TooLargeException;
import dev.courant.ingest.work.UnwrittenException;
import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs polls and counts how they end. */
final class FeedPolls {
  private static final Logger log = LoggerFactory.getLogger(FeedPolls.class);

  private final PollAndSubscribe poll;
  private final PollLog pollLog;
  private final PollStatus status;
  private final Duration firstInterval;
  private final Clock clock;

  FeedPolls(
      PollAndSubscribe poll,
      PollLog pollLog,
      PollStatus status,
      Duration firstInterval,
      Clock clock) {
    this.poll = poll;
    this.pollLog = pollLog;
    this.status = status;
    this.firstInterval = firstInterval;
    this.clock = clock;
  }

  /**
   * Polls a feed; blocks. An unexpected failure counts as a failed poll.
   *
   * @throws UnwrittenException if Kafka cannot be written to; the feed stays due
   */
  void run(PartitionLease lease, Feed feed) {
    FencedPoll transaction = transaction(lease, feed);
    try {
      status.polled(feed, outcome(transaction), transaction.state());
    } catch (UnwrittenException e) {
      status.polled(feed, PollOutcome.UNWRITTEN, transaction.state());
      throw e;
    }
  }

  /** The poll exceeded its deadline: the feed is polled again later, by its failures in a row. */
  void cut(PartitionLease lease, Feed feed) {
    FencedPoll transaction = transaction(lease, feed);
    FeedState state = poll.failed(transaction.state(), "the poll exceeded its deadline");
    transaction.remember(state);
    status.polled(feed, PollOutcome.FAILED, state);
  }

  private PollOutcome outcome(FencedPoll transaction) {
    try {
      return poll.run(transaction);
    } catch (UnwrittenException e) {
      throw e;
    } catch (TooLargeException e) {
      return failed(transaction, "what the feed shows is too large to be written", e);
    } catch (RuntimeException | Error e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
      return failed(transaction, "the poll failed: " + e, e);
    }
  }

  private PollOutcome failed(FencedPoll transaction, String reason, Throwable cause) {
    log.warn("Poll of {} failed", transaction.feed().id(), cause);
    return poll.fail(transaction, reason);
  }

  private FencedPoll transaction(PartitionLease lease, Feed feed) {
    FeedState unpolled = FeedState.unpolled(feed.id(), clock.instant(), firstInterval);
    return new FencedPoll(lease, feed, unpolled, pollLog);
  }
}
