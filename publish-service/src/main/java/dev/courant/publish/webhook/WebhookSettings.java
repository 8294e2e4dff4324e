package dev.courant.publish.webhook;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Webhooks.
 *
 * @param allowedAddresses {@code host:port} pairs that may be registered and reached although they
 *     are not public, and without TLS; a name admits whatever it resolves to. Empty: public
 *     addresses with https alone
 * @param deadline within which a receiver has to answer; 1 s to 1 min. Too low: slow receivers fail
 *     and get events twice; too high: one that hangs is found out later
 * @param retryAfter the first failure; each further one doubles it, up to {@code longestPause},
 *     give or take a quarter; 100 ms to 1 h
 * @param longestPause between two attempts; a receiver's Retry-After may ask for as much. Too high:
 *     a receiver that is back waits for long
 * @param giveUpAfter how long a webhook may fail before it is dead, and nothing is sent until an
 *     operator revives it; 1 s to 90 days. Keep it below the retention of
 *     courant.articles.published (7 days by default), so that the events it missed can still be
 *     sent
 * @param most webhooks that may be registered; 1 to 10,000. Each costs a read of every event
 */
@ConfigurationProperties("courant.publish.webhook")
record WebhookSettings(
    @DefaultValue List<String> allowedAddresses,
    @DefaultValue("20s") Duration deadline,
    @DefaultValue("5s") Duration retryAfter,
    @DefaultValue("15m") Duration longestPause,
    @DefaultValue("3d") Duration giveUpAfter,
    @DefaultValue("200") int most) {
  private static final String KEY = "courant.publish.webhook.";

  WebhookSettings {
    within("deadline", deadline, Duration.ofSeconds(1), Duration.ofMinutes(1));
    within("retry-after", retryAfter, Duration.ofMillis(100), Duration.ofHours(1));
    within("longest-pause", longestPause, retryAfter, Duration.ofDays(1));
    within("give-up-after", giveUpAfter, Duration.ofSeconds(1), Duration.ofDays(90));
    within("most", most, 1, 10_000);
    allowedAddresses = List.copyOf(allowedAddresses);
  }

  private static <T extends Comparable<T>> void within(String key, T value, T low, T high) {
    if (value.compareTo(low) < 0 || value.compareTo(high) > 0) {
      throw new IllegalArgumentException(
          KEY + key + " must be from " + low + " to " + high + ", not " + value);
    }
  }
}
