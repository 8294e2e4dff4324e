package dev.courant.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How Courant asks other servers.
 *
 * @param userAgent the User-Agent header; its first word up to {@code /} is the name that
 *     robots.txt knows Courant by. Name a way to reach you, or outlets may block it
 * @param connectTimeout for looking up a name, for a connection and for its TLS handshake, each;
 *     100 ms to 1 min. Too low: distant outlets fail; too high: dead ones hold their place longer
 * @param deadline for a whole request with its redirects, from its host's turn to the last byte; 1
 *     s to 10 min. Too low: slow outlets fail; too high: servers that trickle hold their place
 *     longer
 * @param maxBytes of a document, as sent and as decoded; 64 KB to 256 MB. Too low: long feeds fail;
 *     too high: memory, which can reach twice this times {@code maxConcurrent}
 * @param maxRedirects followed in one request; 0 to 20. Too low: moved pages fail; too high: loops
 *     cost more
 * @param perHostConcurrency requests under way at one host; 1 to 16. Too high: outlets block
 *     Courant
 * @param perHostDelay between the starts of two requests to one host; 0 to 1 min; a longer
 *     Crawl-delay in robots.txt takes precedence, up to 30 s. Too low: outlets block Courant; too
 *     high: articles of outlets with many of them come late
 * @param patience how long a request waits for its host's turn before it gives up; 0 to 1 h. Too
 *     low: bursts at one host fail; too high: polls pile up
 * @param maxConcurrent requests under way in all; 1 to 1,000. Too low: polls wait for each other;
 *     too high: memory and sockets
 * @param relay origin, for example {@code http://127.0.0.1:4711}, that gets every request instead
 *     of the server it is for, as {@code /scheme/authority/path}; nothing else can be reached then.
 *     Unset: outlets are asked themselves
 * @param allowedAddresses {@code host:port} pairs that may be reached although they are not public;
 *     a name admits whatever it resolves to. Empty: none
 * @param robots whether robots.txt is asked before pages and pictures are fetched, and
 *     /.well-known/tdmrep.json beside pages. Off: nothing that they say is honoured or recorded
 */
@ConfigurationProperties("courant.ingest.fetch")
public record FetchSettings(
    @DefaultValue("Courant/0.1 (self-hosted newswire)") String userAgent,
    @DefaultValue("10s") Duration connectTimeout,
    @DefaultValue("30s") Duration deadline,
    @DefaultValue("8MB") DataSize maxBytes,
    @DefaultValue("5") int maxRedirects,
    @DefaultValue("2") int perHostConcurrency,
    @DefaultValue("1s") Duration perHostDelay,
    @DefaultValue("5m") Duration patience,
    @DefaultValue("32") int maxConcurrent,
    @Nullable URI relay,
    @DefaultValue List<String> allowedAddresses,
    @DefaultValue("true") boolean robots) {

  public FetchSettings {
    require(
        !userAgent.isBlank() && userAgent.chars().allMatch(c -> c >= ' ' && c < 127),
        "user-agent must be printable ASCII");
    within("connect-timeout", connectTimeout, Duration.ofMillis(100), Duration.ofMinutes(1));
    within("deadline", deadline, Duration.ofSeconds(1), Duration.ofMinutes(10));
    within("max-bytes", maxBytes, DataSize.ofKilobytes(64), DataSize.ofMegabytes(256));
    within("max-redirects", maxRedirects, 0, 20);
    within("per-host-concurrency", perHostConcurrency, 1, 16);
    within("per-host-delay", perHostDelay, Duration.ZERO, Duration.ofMinutes(1));
    within("patience", patience, Duration.ZERO, Duration.ofHours(1));
    within("max-concurrent", maxConcurrent, 1, 1_000);
    allowedAddresses = List.copyOf(allowedAddresses);
    allowedAddresses.forEach(Endpoint::parse);
    if (relay != null) {
      Relay.to(relay);
    }
  }

  /**
   * The longest that work with one request may take: robots.txt, the request and the site's
   * reservations, each in turn.
   */
  public Duration longest() {
    return patience.plus(deadline).multipliedBy(3).plusMinutes(1);
  }

  private static <T extends Comparable<T>> void within(String key, T value, T low, T high) {
    require(
        value.compareTo(low) >= 0 && value.compareTo(high) <= 0,
        key + " must be from " + low + " to " + high + ", not " + value);
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException("courant.ingest.fetch." + otherwise);
    }
  }
}
