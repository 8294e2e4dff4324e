package dev.courant.ingest.websub;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Whether and how feeds are subscribed to at their WebSub hubs.
 *
 * @param callback public address that leads to {@code /websub} of any ingest instance, for example
 *     {@code https://news.example.org/websub}; http or https, without query. Unset: feeds are only
 *     polled
 * @param secret that callback addresses and the hubs' secrets are derived from, at least 32
 *     characters, the same in all instances; needed where {@code callback} is set. Changing it
 *     subscribes all feeds anew
 * @param lease asked of hubs, which may grant another; 1 min to 30 d. Too low: many requests; too
 *     high: hubs that forget are noticed late
 * @param pollAtLeastEvery interval of a feed while its subscription is active, where its own is
 *     shorter; at most {@code courant.ingest.poll.max-interval}; 0 lets it be polled as without a
 *     hub. Too low: needless load; too high: late news where a hub forgets to tell
 * @param pollAtMostEvery shortest time between two polls of a feed that its hub's notices cause; 1
 *     s to 1 h. Too low: a hub can make outlets block us; too high: late news
 * @param retryAfter wait before a hub that failed, denied or did not verify is asked again; doubles
 *     with each further time, up to a day; at least 1 s. Too low: load on a hub in trouble; too
 *     high: late subscriptions
 * @param maxNotice longest notice that is taken from a hub; longer ones are refused. Too low: the
 *     notices of long feeds are lost; too high: time for hostile ones, but no memory
 */
@ConfigurationProperties("courant.ingest.websub")
public record WebSubSettings(
    @Nullable URI callback,
    @Nullable String secret,
    @DefaultValue("10d") Duration lease,
    @DefaultValue("1h") Duration pollAtLeastEvery,
    @DefaultValue("1m") Duration pollAtMostEvery,
    @DefaultValue("1h") Duration retryAfter,
    @DefaultValue("16MB") DataSize maxNotice) {
  private static final int SHORTEST_SECRET = 32;

  public WebSubSettings {
    if (callback != null) {
      require(isAddress(callback), "callback must be an http or https address without query");
      require(
          secret != null && secret.length() >= SHORTEST_SECRET,
          "secret must have at least " + SHORTEST_SECRET + " characters where callback is set");
    }
    within("lease", lease, Duration.ofMinutes(1), Duration.ofDays(30));
    within("poll-at-least-every", pollAtLeastEvery, Duration.ZERO, Duration.ofDays(7));
    within("poll-at-most-every", pollAtMostEvery, Duration.ofSeconds(1), Duration.ofHours(1));
    within("retry-after", retryAfter, Duration.ofSeconds(1), Duration.ofDays(1));
    require(maxNotice.toBytes() > 0, "max-notice must be above 0");
  }

  private static boolean isAddress(URI uri) {
    boolean web =
        "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
    return web
        && uri.getHost() != null
        && uri.getRawUserInfo() == null
        && uri.getRawQuery() == null
        && uri.getRawFragment() == null;
  }

  private static void within(String key, Duration value, Duration low, Duration high) {
    require(
        value.compareTo(low) >= 0 && value.compareTo(high) <= 0,
        key + " must be from " + low + " to " + high + ", not " + value);
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException("courant.ingest.websub." + otherwise);
    }
  }

  /** Everything but the secret. */
  @Override
  public String toString() {
    return "WebSubSettings[callback=" + callback + ", secret withheld]";
  }
}
