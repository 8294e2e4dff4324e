package dev.courant.ingest.websub;

import dev.courant.ingest.fetch.FetchRequest;
import dev.courant.ingest.fetch.FetchResult;
import dev.courant.ingest.fetch.Fetcher;
import dev.courant.ingest.fetch.Purpose;
import dev.courant.ingest.websub.SubscriptionStatus.Active;
import dev.courant.ingest.websub.SubscriptionStatus.Failed;
import dev.courant.ingest.websub.SubscriptionStatus.None;
import dev.courant.ingest.websub.SubscriptionStatus.Requested;
import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import dev.courant.model.FeedState.Subscription;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a feed's hub is to be asked for a subscription, or for a longer lease, and asks it
 * (WebSub, section 5.1). Stateless: requests are kept in the feed's state, the hub's answers in the
 * feed.
 */
public final class Subscriber {
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 16;

  private final WebSubSettings settings;
  private final @Nullable CallbackAddresses callbacks;
  private final Fetcher fetcher;

  Subscriber(WebSubSettings settings, @Nullable CallbackAddresses callbacks, Fetcher fetcher) {
    this.settings = settings;
    this.callbacks = callbacks;
    this.fetcher = fetcher;
  }

  /**
   * What the hub is to be asked now; empty where there is nothing to ask. To be remembered before
   * it is {@linkplain #ask asked}, since the hub may call back at any instance at once.
   */
  public Optional<Subscription> due(Feed feed, FeedState state, Instant now) {
    Subscription wanted = feed.paused() ? null : wanted(feed, state, now);
    if (wanted == null) {
      return Optional.empty();
    }
    Subscription asked = state.subscription();
    if (asked == null || !asked.id().equals(wanted.id())) {
      return Optional.of(wanted);
    }
    boolean ask =
        switch (SubscriptionStatus.of(feed, state, now)) {
          case None _ -> true;
          case Requested _ -> false;
          case Active lease -> isToBeRenewed(lease, state, now) && mayBeAsked(lease, asked, now);
          case Failed _ -> hasWaited(asked, now);
        };
    return ask ? Optional.of(again(wanted, asked, feed, state)) : Optional.empty();
  }

  /** Whether a state remembers a subscription although its feed declares no hub any more. */
  public boolean isObsolete(Feed feed, FeedState state, Instant now) {
    return state.subscription() != null && wanted(feed, state, now) == null;
  }

  /**
   * Asks the hub; blocks like {@link Fetcher#fetch}.
   *
   * @return what to remember from now on: the same where the hub took the request
   */
  public Subscription ask(Feed feed, Subscription wanted) {
    CallbackAddresses addresses = callbacks;
    if (addresses == null) {
      return wanted;
    }
    String form =
        new Form()
            .with("hub.mode", "subscribe")
            .with("hub.topic", wanted.topic())
            .with("hub.callback", addresses.of(feed.id()))
            .with("hub.lease_seconds", Long.toString(settings.lease().toSeconds()))
            .with("hub.secret", addresses.keys().secret(feed.id(), wanted.hub()))
            .text();
    return switch (fetcher.fetch(
        FetchRequest.post(URI.create(wanted.hub()), Purpose.WEBSUB, form))) {
      case FetchResult.Fetched _ -> wanted;
      case FetchResult.NotModified _ -> failed(wanted, "the hub answered 304");
      case FetchResult.Answered answer -> failed(wanted, "the hub answered " + answer.status());
      case FetchResult.Failed failure ->
          failed(wanted, "the hub could not be asked: " + failure.detail());
    };
  }

  private @Nullable Subscription wanted(Feed feed, FeedState state, Instant now) {
    FeedState.Hints hints = state.hints();
    String hub = hints == null ? null : hints.hub();
    String topic = hints == null ? null : hints.topic();
    if (callbacks == null || hub == null || topic == null) {
      return null;
    }
    String id = SubscriptionId.of(hub, topic, callbacks.of(feed.id()));
    return new Subscription(id, hub, topic, now, 0, null);
  }

  /** A lease that would end before the next poll is renewed at this one. */
  private static boolean isToBeRenewed(Active lease, FeedState state, Instant now) {
    return lease.isEnding(now) || !state.schedule().nextDue().isBefore(lease.until());
  }

  /** A hub that answered the last request may be asked again; else it has some time for it. */
  private boolean mayBeAsked(Active lease, Subscription asked, Instant now) {
    boolean answered = asked.reason() == null && !lease.since().isBefore(asked.requestedAt());
    return answered || hasWaited(asked, now);
  }

  private boolean hasWaited(Subscription asked, Instant now) {
    int doublings = Math.clamp(asked.failures() - 1, 0, MOST_DOUBLINGS);
    Duration wait = settings.retryAfter().multipliedBy(1L << doublings);
    Duration atMost = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    return !asked.requestedAt().plus(atMost).isAfter(now);
  }

  /** Counts as a failure that the hub took the last request and then denied or forgot it. */
  private static Subscription again(
      Subscription wanted, Subscription asked, Feed feed, FeedState state) {
    boolean failed = SubscriptionStatus.of(feed, state, wanted.requestedAt()) instanceof Failed;
    int unanswered = failed && asked.reason() == null ? asked.failures() + 1 : asked.failures();
    return withFailures(wanted, failed ? unanswered : 0, null);
  }

  private static Subscription failed(Subscription wanted, String reason) {
    return withFailures(wanted, wanted.failures() + 1, reason);
  }

  private static Subscription withFailures(
      Subscription wanted, int failures, @Nullable String reason) {
    return new Subscription(
        wanted.id(), wanted.hub(), wanted.topic(), wanted.requestedAt(), failures, reason);
  }
}
