package dev.courant.ingest.poll;

import dev.courant.model.FeedState;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Polls a feed: asks it, and writes what it shows that is new as sightings, in one transaction with
 * what it remembers of the feed. What becomes of them is decided where the articles are at home.
 */
final class FeedPoll {
  private final FeedSource source;
  private final Sighter sighter;
  private final PollInterval interval;
  private final PollSettings settings;
  private final Clock clock;

  FeedPoll(
      FeedSource source,
      Sighter sighter,
      PollInterval interval,
      PollSettings settings,
      Clock clock) {
    this.source = source;
    this.sighter = sighter;
    this.interval = interval;
    this.settings = settings;
    this.clock = clock;
  }

  /** Does the whole poll; blocks. */
  PollOutcome poll(PollTurn turn) {
    Instant now = clock.instant();
    return switch (source.ask(turn.feed(), turn.state())) {
      case FeedAnswer.Entries answer -> take(turn, answer, now);
      case FeedAnswer.Unchanged answer -> unchanged(turn, answer, now);
      case FeedAnswer.Ended _ -> ended(turn, now);
      case FeedAnswer.Failure failure -> failed(turn, failure, now);
    };
  }

  private PollOutcome unchanged(PollTurn turn, FeedAnswer.Unchanged answer, Instant now) {
    FeedState before = turn.state();
    Sighted sighted = sighter.unchanged(turn.feed(), before, now);
    var spacing = interval.afterSuccess(before, false);
    Instant due = interval.due(turn.feed(), before, spacing, answer.freshFor(), now);
    FeedState next = before.withEntries(sighted.entries()).succeeded(now, spacing, due);
    if (sighted.sightings().isEmpty() && before.failures() == 0 && !isStale(before, now)) {
      turn.remember(next);
      return PollOutcome.NOTHING_NEW;
    }
    return turn.commit(sighted.sightings(), next) ? PollOutcome.NOTHING_NEW : PollOutcome.LOST;
  }

  /**
   * Whether the hour turned since the last success: that much is always written, so that what other
   * instances tell of the feed is at most an hour old.
   */
  private static boolean isStale(FeedState before, Instant now) {
    Instant last = before.lastSuccess();
    return last == null
        || last.truncatedTo(ChronoUnit.HOURS).isBefore(now.truncatedTo(ChronoUnit.HOURS));
  }

  private PollOutcome take(PollTurn turn, FeedAnswer.Entries answer, Instant now) {
    FeedState before = turn.state();
    Sighted sighted = sighter.entries(turn.feed(), before, answer.feed(), now);
    var spacing = interval.afterSuccess(before, sighted.news());
    FeedState read =
        before
            .withEntries(sighted.entries())
            .withValidators(answer.etag(), answer.lastModified())
            .withHints(answer.hints());
    Instant due = interval.due(turn.feed(), read, spacing, answer.freshFor(), now);
    FeedState next = read.succeeded(now, spacing, due);
    URI movedTo = answer.movedTo();
    boolean written =
        movedTo == null
            ? turn.commit(sighted.sightings(), next)
            : turn.commitMove(movedTo, sighted.sightings(), next);
    return written ? PollOutcome.of(sighted.news()) : PollOutcome.LOST;
  }

  private PollOutcome ended(PollTurn turn, Instant now) {
    FeedState next =
        turn.state()
            .failed(now, now.plus(settings.maxBackoff()), "answered 410: the feed has ended")
            .ended();
    return turn.commit(List.of(), next) ? PollOutcome.FAILED : PollOutcome.LOST;
  }

  private PollOutcome failed(PollTurn turn, FeedAnswer.Failure failure, Instant now) {
    FeedState before = turn.state();
    Instant due = interval.retry(before, failure.retryAfter(), now);
    boolean written = turn.commit(List.of(), before.failed(now, due, failure.reason()));
    return written ? PollOutcome.FAILED : PollOutcome.LOST;
  }
}
