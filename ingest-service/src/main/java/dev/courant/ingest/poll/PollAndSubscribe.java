package dev.courant.ingest.poll;

import dev.courant.ingest.websub.Subscriber;
import dev.courant.model.FeedState;
import dev.courant.model.FeedState.Subscription;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Polls a feed and, after success, requests or renews its subscription at the hub. */
final class PollAndSubscribe {
  private final FeedPoll poll;
  private final Subscriber subscriber;
  private final Clock clock;

  PollAndSubscribe(FeedPoll poll, Subscriber subscriber, Clock clock) {
    this.poll = poll;
    this.subscriber = subscriber;
    this.clock = clock;
  }

  /** Does both; blocks. */
  PollOutcome run(PollTransaction transaction) {
    PollOutcome outcome = poll.poll(transaction);
    return switch (outcome) {
      case NEWS, NOTHING_NEW -> subscribed(transaction) ? outcome : PollOutcome.LOST;
      case FAILED, LOST, UNWRITTEN -> outcome;
    };
  }

  /** Writes that a poll failed for an unexpected reason. */
  PollOutcome fail(PollTransaction transaction, String reason) {
    boolean written = transaction.commit(List.of(), failed(transaction.state(), reason));
    return written ? PollOutcome.FAILED : PollOutcome.LOST;
  }

  /** The state after a poll that failed for an unexpected reason. */
  FeedState failed(FeedState before, String reason) {
    return poll.failed(before, reason);
  }

  /** False if the feed passed to another instance. */
  private boolean subscribed(PollTransaction transaction) {
    FeedState state = transaction.state();
    Instant now = clock.instant();
    Optional<Subscription> wanted = subscriber.due(transaction.feed(), state, now);
    if (wanted.isPresent()) {
      return ask(transaction, state, wanted.get());
    }
    return !subscriber.isObsolete(transaction.feed(), state, now)
        || transaction.commit(List.of(), state.withSubscription(null));
  }

  /** Written before the hub is asked: it may call back at another instance at once. */
  private boolean ask(PollTransaction transaction, FeedState state, Subscription wanted) {
    if (!transaction.commit(List.of(), state.withSubscription(wanted))) {
      return false;
    }
    Subscription asked = subscriber.ask(transaction.feed(), wanted);
    return asked.equals(wanted)
        || transaction.commit(List.of(), transaction.state().withSubscription(asked));
  }
}
