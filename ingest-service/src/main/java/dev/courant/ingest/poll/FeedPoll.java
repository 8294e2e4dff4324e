package dev.courant.ingest.poll;

import dev.courant.model.FeedState;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Polls a feed: asks it, and writes new entries as sightings, in one transaction with the feed's
 * state. The owner of the article's partition decides what becomes of them.
 */
final class FeedPoll {
  private final FeedSource source;
  private final EntryDiff diff;
  private final PollInterval interval;
  private final PollSettings settings;
  private final Clock clock;

  FeedPoll(
      FeedSource source,
      EntryDiff diff,
      PollInterval interval,
      PollSettings settings,
      Clock clock) {
    this.source = source;
    this.diff = diff;
    this.interval = interval;
    this.settings = settings;
    this.clock = clock;
  }

  /** Does the whole poll; blocks. */
  PollOutcome poll(PollTransaction transaction) {
    Instant now = clock.instant();
    return switch (source.ask(transaction.feed(), transaction.state())) {
      case FeedAnswer.Entries answer -> take(transaction, answer, now);
      case FeedAnswer.Unchanged answer -> unchanged(transaction, answer, now);
      case FeedAnswer.Ended _ -> ended(transaction, now);
      case FeedAnswer.Failure failure -> failed(transaction, failure, now);
    };
  }

  private PollOutcome unchanged(
      PollTransaction transaction, FeedAnswer.Unchanged answer, Instant now) {
    FeedState before = transaction.state();
    NewEntries found = diff.unchanged(transaction.feed(), before, now);
    var spacing = interval.afterSuccess(before, false);
    Instant due = interval.due(transaction.feed(), before, spacing, answer.freshFor(), now);
    FeedState next = before.withEntries(found.entries()).succeeded(now, spacing, due);
    if (found.sightings().isEmpty() && before.health().failures() == 0 && !isStale(before, now)) {
      transaction.remember(next);
      return PollOutcome.NOTHING_NEW;
    }
    return transaction.commit(found.sightings(), next) ? PollOutcome.NOTHING_NEW : PollOutcome.LOST;
  }

  /**
   * Whether the hour turned since the last success. The state is then written even if nothing
   * changed, so that what other instances know of the feed is at most an hour old.
   */
  private static boolean isStale(FeedState before, Instant now) {
    Instant last = before.health().lastSuccess();
    return last == null
        || last.truncatedTo(ChronoUnit.HOURS).isBefore(now.truncatedTo(ChronoUnit.HOURS));
  }

  private PollOutcome take(PollTransaction transaction, FeedAnswer.Entries answer, Instant now) {
    FeedState before = transaction.state();
    NewEntries found = diff.entries(transaction.feed(), before, answer.feed(), now);
    var spacing = interval.afterSuccess(before, found.news());
    FeedState read =
        before
            .withEntries(found.entries())
            .withValidators(answer.validators())
            .withHints(answer.hints());
    Instant due = interval.due(transaction.feed(), read, spacing, answer.freshFor(), now);
    FeedState next = read.succeeded(now, spacing, due);
    URI movedTo = answer.movedTo();
    boolean written =
        movedTo == null
            ? transaction.commit(found.sightings(), next)
            : transaction.commitMove(movedTo, found.sightings(), next);
    return written ? PollOutcome.of(found.news()) : PollOutcome.LOST;
  }

  private PollOutcome ended(PollTransaction transaction, Instant now) {
    FeedState next =
        transaction
            .state()
            .failed(now, now.plus(settings.maxBackoff()), "answered 410: the feed has ended")
            .ended();
    return transaction.commit(List.of(), next) ? PollOutcome.FAILED : PollOutcome.LOST;
  }

  /** The state after a poll that failed for another reason than the feed's answer. */
  FeedState failed(FeedState before, String reason) {
    Instant now = clock.instant();
    return before.failed(now, interval.retry(before, null, now), reason);
  }

  private PollOutcome failed(PollTransaction transaction, FeedAnswer.Failure failure, Instant now) {
    FeedState before = transaction.state();
    Instant due = interval.retry(before, failure.retryAfter(), now);
    boolean written = transaction.commit(List.of(), before.failed(now, due, failure.reason()));
    return written ? PollOutcome.FAILED : PollOutcome.LOST;
  }
}
