package dev.courant.publish.access;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often each client may ask: a bucket that holds a burst of tokens and is filled at a steady
 * rate. The clients that asked last are known, up to {@value #MOST}.
 */
public final class RateLimit {
  private static final int MOST = 50_000;
  private static final double NANOS_PER_MINUTE = 60e9;
  private static final double MINUTES_PER_HOUR = 60;

  private final double perNano;
  private final double burst;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST;
        }
      };

  RateLimit(double perMinute, int burst) {
    this.perNano = perMinute / NANOS_PER_MINUTE;
    this.burst = Math.max(1, burst);
  }

  /** As many an hour on average as at once. */
  public static RateLimit perHour(int most) {
    return new RateLimit(most / MINUTES_PER_HOUR, most);
  }

  private record Bucket(double tokens, long at) {}

  /**
   * Takes one token.
   *
   * @param now in nanoseconds, of any clock that does not go back
   * @return zero, or how long it takes until there is a token
   */
  public synchronized Duration take(String client, long now) {
    Bucket bucket = buckets.get(client);
    double tokens =
        bucket == null
            ? burst
            : Math.min(burst, bucket.tokens() + Math.max(0, now - bucket.at()) * perNano);
    if (tokens >= 1) {
      buckets.put(client, new Bucket(tokens - 1, now));
      return Duration.ZERO;
    }
    buckets.put(client, new Bucket(tokens, now));
    return Duration.ofNanos((long) Math.ceil((1 - tokens) / perNano));
  }
}
