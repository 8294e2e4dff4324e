package dev.courant.ingest.websub;

import dev.courant.model.Feed;
import dev.courant.model.FeedState.Subscription;
import dev.courant.model.HubLease;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Receives the callbacks of hubs: verifications, denials and notices. Each is written into the
 * feed, where the feed's owner reads it.
 */
final class HubCallback {
  /** How long what another instance wrote may take until it shows here. */
  private static final Duration SHOWN = Duration.ofSeconds(3);

  /** How long after a request its verification still counts as asked for. */
  private static final Duration ASKED = Duration.ofDays(1);

  private static final Duration LONGEST_LEASE = Duration.ofDays(90);
  private static final int LONGEST_REASON = 200;

  private final SubscribedFeeds feeds;
  private final HubKeys keys;
  private final WebSubSettings settings;
  private final Clock clock;

  HubCallback(SubscribedFeeds feeds, HubKeys keys, WebSubSettings settings, Clock clock) {
    this.feeds = feeds;
    this.keys = keys;
    this.settings = settings;
    this.clock = clock;
  }

  /** What became of a notice. */
  enum Notice {
    /** The feed is polled now, or as soon as it may be. */
    TAKEN,
    /** A poll that is going to come anyway serves it. */
    COALESCED,
    /** It is not from the hub, or was changed on the way. */
    FORGED,
    /** The feed rests. */
    PAUSED
  }

  /** Whether a callback address is the one of that feed. */
  boolean opens(String feedId, String token) {
    return keys.opens(feedId, token);
  }

  /**
   * Whether Courant asked for what a hub wants to have confirmed; the lease that it grants is
   * remembered.
   *
   * @param leaseSeconds for which the subscription will be active, or null where it does not say
   */
  boolean confirms(String feedId, String mode, String topic, @Nullable Long leaseSeconds) {
    Instant now = clock.instant();
    Optional<Subscription> asked =
        mode.equals("subscribe")
            ? asked(
                feedId, a -> a.topic().equals(topic) && a.requestedAt().plus(ASKED).isAfter(now))
            : Optional.empty();
    if (asked.isEmpty()) {
      return false;
    }
    Instant until = now.plus(lease(leaseSeconds));
    feeds.change(feedId, feed -> feed.leased(new HubLease(asked.get().id(), now, until, null)));
    return true;
  }

  /** Remembers that the hub refuses, or ends, a subscription; false where there is none. */
  boolean denied(String feedId, String topic, @Nullable String reason) {
    Optional<Subscription> asked = asked(feedId, a -> a.topic().equals(topic));
    asked.ifPresent(subscription -> {
      HubLease denial = new HubLease(subscription.id(), clock.instant(), null, printable(reason));
      feeds.change(feedId, feed -> feed.leased(denial));
    });
    return asked.isPresent();
  }

  /** The check of a notice's body; empty where there is no such subscription any more. */
  Optional<SignedBody> check(String feedId, @Nullable String signature) {
    return feeds
        .find(feedId)
        .flatMap(_ -> feeds.subscription(feedId, _ -> true, Duration.ZERO))
        .map(subscription ->
            new SignedBody(
                signature,
                keys.secret(feedId, subscription.hub()),
                settings.maxNotice().toBytes()));
  }

  /** Has the feed polled, at most as often as settings allow, however many notices come. */
  Notice noticed(String feedId, SignedBody body) {
    if (!body.isGenuine()) {
      return Notice.FORGED;
    }
    Feed before = feeds.find(feedId).orElse(null);
    if (before == null || before.paused()) {
      return Notice.PAUSED;
    }
    Instant now = clock.instant();
    if (isWaiting(before, now)) {
      return Notice.COALESCED;
    }
    feeds.change(feedId, feed -> isWaiting(feed, now) ? feed : feed.noticed(next(feed, now)));
    return Notice.TAKEN;
  }

  private static boolean isWaiting(Feed feed, Instant now) {
    return feed.noticedAt() != null && feed.noticedAt().isAfter(now);
  }

  /** The last notice of a burst has a poll after it, too. */
  private Instant next(Feed feed, Instant now) {
    Instant last = feed.noticedAt();
    Instant earliest = last == null ? now : last.plus(settings.pollAtMostEvery());
    return earliest.isAfter(now) ? earliest : now;
  }

  private Optional<Subscription> asked(String feedId, Predicate<Subscription> expected) {
    return feeds
        .subscription(feedId, expected, SHOWN)
        .filter(expected)
        .filter(_ -> feeds.find(feedId).isPresent());
  }

  private Duration lease(@Nullable Long seconds) {
    if (seconds == null || seconds <= 0) {
      return settings.lease();
    }
    return Duration.ofSeconds(Math.min(seconds, LONGEST_LEASE.toSeconds()));
  }

  private static String printable(@Nullable String reason) {
    String text = reason == null ? "" : reason.replaceAll("\\p{Cntrl}+", " ").strip();
    if (text.isEmpty()) {
      return "without a reason";
    }
    return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) : text;
  }
}
