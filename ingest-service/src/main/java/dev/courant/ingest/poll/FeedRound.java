package dev.courant.ingest.poll;

import dev.courant.ingest.websub.Subscriber;
import dev.courant.model.FeedState;
import dev.courant.model.FeedState.Subscription;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A poll of a feed and, after one that went well, what its hub is to be asked. */
final class FeedRound {
  private final FeedPoll poll;
  private final Subscriber subscriber;
  private final Clock clock;

  FeedRound(FeedPoll poll, Subscriber subscriber, Clock clock) {
    this.poll = poll;
    this.subscriber = subscriber;
    this.clock = clock;
  }

  /** Does the whole round; blocks. */
  PollOutcome go(PollTurn turn) {
    PollOutcome outcome = poll.poll(turn);
    return switch (outcome) {
      case NEWS, NOTHING_NEW -> subscribed(turn) ? outcome : PollOutcome.LOST;
      case FAILED, LOST -> outcome;
    };
  }

  /** False where the feed passed to another instance. */
  private boolean subscribed(PollTurn turn) {
    FeedState state = turn.state();
    Instant now = clock.instant();
    Optional<Subscription> wanted = subscriber.due(turn.feed(), state, now);
    if (wanted.isPresent()) {
      return ask(turn, state, wanted.get());
    }
    return !subscriber.isObsolete(turn.feed(), state, now)
        || turn.commit(List.of(), state.withSubscription(null));
  }

  /** Written before the hub is asked: it may call back at another instance at once. */
  private boolean ask(PollTurn turn, FeedState state, Subscription wanted) {
    if (!turn.commit(List.of(), state.withSubscription(wanted))) {
      return false;
    }
    Subscription asked = subscriber.ask(turn.feed(), wanted);
    return asked.equals(wanted) || turn.commit(List.of(), turn.state().withSubscription(asked));
  }
}
