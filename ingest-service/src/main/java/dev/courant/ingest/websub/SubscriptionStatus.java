package dev.courant.ingest.websub;

import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import dev.courant.model.HubLease;
import java.time.Duration;
import java.time.Instant;

/** How a feed's subscription stands: what its hub was asked for, and what it said to that. */
public sealed interface SubscriptionStatus {
  /** How long a hub may take to verify what it was asked for. */
  Duration VERIFIED_WITHIN = Duration.ofHours(1);

  /** There is none. */
  record None() implements SubscriptionStatus {}

  /** The hub took the request and has not verified it yet. */
  record Requested(Instant since) implements SubscriptionStatus {}

  /** The hub is to tell of what is new. */
  record Active(Instant since, Instant until) implements SubscriptionStatus {
    /** Whether no more than a fifth of the lease is left. */
    boolean isEnding(Instant now) {
      return !now.isBefore(until.minus(Duration.between(since, until).dividedBy(5)));
    }
  }

  /** The feed is only polled. */
  record Failed(String reason) implements SubscriptionStatus {}

  /** How it stands at a moment. */
  static SubscriptionStatus of(Feed feed, FeedState state, Instant now) {
    FeedState.Subscription asked = state.subscription();
    if (asked == null) {
      return new None();
    }
    HubLease said = feed.lease();
    return said != null && said.subscription().equals(asked.id())
        ? answered(asked, said, now)
        : unanswered(asked, now);
  }

  private static SubscriptionStatus answered(
      FeedState.Subscription asked, HubLease said, Instant now) {
    Instant until = said.until();
    if (until != null && until.isAfter(now)) {
      return new Active(said.at(), until);
    }
    if (asked.reason() != null || said.at().isBefore(asked.requestedAt())) {
      return unanswered(asked, now);
    }
    return new Failed(
        until == null ? "the hub denied it: " + said.denied() : "the lease has ended");
  }

  private static SubscriptionStatus unanswered(FeedState.Subscription asked, Instant now) {
    if (asked.reason() != null) {
      return new Failed(asked.reason());
    }
    return asked.requestedAt().plus(VERIFIED_WITHIN).isBefore(now)
        ? new Failed("the hub did not verify it within " + VERIFIED_WITHIN.toMinutes() + " minutes")
        : new Requested(asked.requestedAt());
  }
}
