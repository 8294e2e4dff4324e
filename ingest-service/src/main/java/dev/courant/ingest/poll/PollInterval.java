package dev.courant.ingest.poll;

import dev.courant.model.FeedState;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait before a feed is asked again: shorter after news, longer after none, never below
 * what the feed itself asks for, and with up to a tenth of jitter so that feeds do not march in
 * step.
 */
final class PollInterval {
  private static final double AFTER_NEWS = 0.6;
  private static final double AFTER_NOTHING = 1.3;
  private static final double JITTER = 0.1;

  private final PollSettings settings;
  private final RandomGenerator random;

  PollInterval(PollSettings settings, RandomGenerator random) {
    this.settings = settings;
    this.random = random;
  }

  /** The interval after a poll that went well. */
  Duration afterSuccess(FeedState state, boolean news) {
    return bounded(times(state.interval(), news ? AFTER_NEWS : AFTER_NOTHING));
  }

  /** The wait until the next poll, given the interval and what the feed asks for. */
  Duration wait(Duration interval, @Nullable Duration freshFor, @Nullable Duration ttl) {
    Duration wish = longer(longer(interval, freshFor), ttl);
    Duration most = longer(interval, settings.maxInterval());
    return jittered(wish.compareTo(most) > 0 ? most : wish);
  }

  /** The wait after that many failures in a row. */
  Duration afterFailures(FeedState state, int failures, @Nullable Duration retryAfter) {
    Duration backoff =
        times(
            longer(state.interval(), settings.minInterval()),
            Math.pow(2, Math.min(failures - 1, 12)));
    Duration most = longer(settings.maxBackoff(), settings.minInterval());
    return jittered(longer(backoff.compareTo(most) > 0 ? most : backoff, retryAfter));
  }

  private Duration bounded(Duration interval) {
    Duration atLeast = longer(interval, settings.minInterval());
    return atLeast.compareTo(settings.maxInterval()) > 0 ? settings.maxInterval() : atLeast;
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
}
