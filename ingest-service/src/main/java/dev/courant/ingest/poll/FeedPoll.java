package dev.courant.ingest.poll;

import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Polls a feed: asks it, and writes new entries as sightings, in one transaction with the feed's
 * state. The owner of the article's partition decides what becomes of them.
 */
final class FeedPoll {
  private final FeedSource source;
  private final EntryDiff diff;
  private final PollInterval interval;
  private final PollSettings settings;
  private final FeedMoves moves;
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
    this.moves = new FeedMoves(settings.moveAfter());
    this.clock = clock;
  }

  /** Does the whole poll; blocks. */
  PollOutcome poll(PollTransaction transaction) {
    Instant now = clock.instant();
    return switch (source.ask(transaction.feed(), transaction.state())) {
      case FeedAnswer.Entries answer -> take(transaction, answer, now);
      case FeedAnswer.Unchanged answer -> unchanged(transaction, answer, now);
      case FeedAnswer.Ended _ -> ended(transaction, now);
      case FeedAnswer.Failure failure -> failed(transaction, transaction.state(), failure, now);
    };
  }

  private PollOutcome unchanged(
      PollTransaction transaction, FeedAnswer.Unchanged answer, Instant now) {
    FeedState before = transaction.state();
    NewEntries found = diff.unchanged(transaction.feed(), before, now);
    var spacing = interval.afterSuccess(before, false);
    Instant due = interval.due(transaction.feed(), before, spacing, answer.freshFor(), now);
    FeedState next =
        before
            .withEntries(found.entries())
            .withReading(before.readingSoFar().unchangedAgain())
            .succeeded(now, spacing, due);
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
    FeedState.Move move = moves.announced(transaction.feed(), before, answer, now);
    boolean strange = moves.isStrange(transaction.feed(), before, answer);
    if (move != null && strange && !moves.isBelieved(move, now)) {
      String reason = "redirected to " + move.to() + ", which shows none of the feed's entries";
      return failed(
          transaction,
          before.withReading(before.readingSoFar().moving(move)),
          new FeedAnswer.Failure(reason, null),
          now);
    }
    NewEntries found = diff.entries(transaction.feed(), before, answer.feed(), now);
    FeedState next = next(transaction.feed(), before, answer, found, now);
    boolean written =
        move != null && moves.isBelieved(move, now)
            ? transaction.commitMove(URI.create(move.to()), found.sightings(), next)
            : transaction.commit(found.sightings(), withMove(next, move));
    return written ? PollOutcome.of(found.news()) : PollOutcome.LOST;
  }

  private static FeedState withMove(FeedState state, FeedState.@Nullable Move move) {
    return state.withReading(state.readingSoFar().moving(move));
  }

  private FeedState next(
      Feed feed, FeedState before, FeedAnswer.Entries answer, NewEntries found, Instant now) {
    var spacing = interval.afterSuccess(before, found.news());
    Instant fullAt = answer.delivery().whole() ? now : before.readingSoFar().fullAt();
    FeedState read =
        before
            .withEntries(found.entries())
            .withValidators(answer.validators())
            .withHints(answer.hints())
            .withReading(
                new FeedState.Reading(
                    fullAt, 0, null, found.omissions(answer.delivery().omitted())));
    Instant due = interval.due(feed, read, spacing, answer.freshFor(), now);
    return read.succeeded(now, spacing, due);
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

  private PollOutcome failed(
      PollTransaction transaction, FeedState before, FeedAnswer.Failure failure, Instant now) {
    Instant due = interval.retry(before, failure.retryAfter(), now);
    boolean written = transaction.commit(List.of(), before.failed(now, due, failure.reason()));
    return written ? PollOutcome.FAILED : PollOutcome.LOST;
  }
}
