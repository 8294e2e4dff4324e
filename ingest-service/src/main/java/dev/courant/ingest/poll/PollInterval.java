package dev.courant.ingest.poll;

import dev.courant.ingest.websub.SubscriptionStatus;
import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When a feed is asked again: sooner after news, later after none, never sooner than the feed
 * itself asks for, nor in the hours and days that it wants left out, and with up to a tenth of
 * jitter so that feeds do not march in step. What feeds ask for counts up to the settings' bounds.
 * While a hub is to tell of news, the wait is at least as long as settings say.
 */
final class PollInterval {
  private static final double AFTER_NEWS = 0.6;
  private static final double AFTER_NOTHING = 1.3;
  private static final double JITTER = 0.1;
  private static final int MOST_DOUBLINGS = 12;

  private final PollSettings settings;
  private final Duration subscribed;
  private final RandomGenerator random;

  /**
   * @param subscribed shortest wait while a hub is to tell of news
   */
  PollInterval(PollSettings settings, Duration subscribed, RandomGenerator random) {
    this.settings = settings;
    this.subscribed = subscribed;
    this.random = random;
  }

  /** The interval after a poll that went well. */
  Duration afterSuccess(FeedState state, boolean news) {
    return bounded(times(state.schedule().interval(), news ? AFTER_NEWS : AFTER_NOTHING));
  }

  /**
   * When to ask again after a poll that went well.
   *
   * @param state with the hints of the last full answer
   * @param freshFor how long the answer is good for, or null
   */
  Instant due(
      Feed feed, FeedState state, Duration interval, @Nullable Duration freshFor, Instant now) {
    FeedState.Hints hints = state.hints();
    Duration wish = longer(longer(interval, freshFor), hints == null ? null : hints.ttl());
    if (SubscriptionStatus.of(feed, state, now) instanceof SubscriptionStatus.Active) {
      wish = longer(wish, subscribed);
    }
    return awake(
        state, now.plus(jittered(shorter(wish, longer(interval, settings.maxInterval())))));
  }

  /** When to ask again after one more failure. */
  Instant retry(FeedState state, @Nullable Duration retryAfter, Instant now) {
    Duration backoff =
        times(
            longer(state.schedule().interval(), settings.minInterval()),
            Math.pow(2, Math.min(state.health().failures(), MOST_DOUBLINGS)));
    Duration most = longer(settings.maxBackoff(), settings.minInterval());
    return awake(state, now.plus(jittered(shorter(longer(backoff, retryAfter), most))));
  }

  private Instant awake(FeedState state, Instant due) {
    return QuietTimes.of(state.hints()).after(due, settings.maxQuiet());
  }

  private Duration bounded(Duration interval) {
    return shorter(longer(interval, settings.minInterval()), settings.maxInterval());
  }

  private Duration jittered(Duration wait) {
    return times(wait, 1 + JITTER * random.nextDouble());
  }

  private static Duration times(Duration duration, double factor) {
    return Duration.ofMillis((long) (duration.toMillis() * factor));
  }

  private static Duration longer(Duration a, @Nullable Duration b) {
    return b != null && b.compareTo(a) > 0 ? b : a;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? b : a;
  }
}
