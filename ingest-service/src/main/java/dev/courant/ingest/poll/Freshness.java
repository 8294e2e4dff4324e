package dev.courant.ingest.poll;

import dev.courant.ingest.fetch.ResponseHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.apache.hc.client5.http.utils.DateUtils;
import org.jspecify.annotations.Nullable;

/**
 * How long an answer says that it stays current, as a private cache reads it (RFC 9111, section
 * 4.2.1): max-age less the answer's Age comes before Expires, and an answer that is not to be kept
 * says nothing of when to ask again.
 */
final class Freshness {
  private Freshness() {}

  /** The rest of an answer's lifetime; null where it does not say, or has passed. */
  static @Nullable Duration of(ResponseHeaders headers, Instant now) {
    String control = String.join(",", headers.all("cache-control")).toLowerCase(Locale.ROOT);
    Duration maxAge = null;
    for (String directive : control.split(",")) {
      String name = directive.replaceFirst("=.*", "").strip();
      if (name.equals("no-store") || name.equals("no-cache")) {
        return null;
      }
      if (name.equals("max-age") && maxAge == null) {
        maxAge = seconds(directive.substring(directive.indexOf('=') + 1));
      }
    }
    Duration left = maxAge == null ? untilExpiry(headers, now) : maxAge.minus(age(headers));
    return left == null || left.isNegative() || left.isZero() ? null : left;
  }

  private static Duration age(ResponseHeaders headers) {
    return headers.first("age").map(Freshness::seconds).orElse(Duration.ZERO);
  }

  private static @Nullable Duration untilExpiry(ResponseHeaders headers, Instant now) {
    Instant expires = headers.first("expires").map(DateUtils::parseStandardDate).orElse(null);
    Instant sent = headers.first("date").map(DateUtils::parseStandardDate).orElse(now);
    return expires == null ? null : Duration.between(sent, expires).minus(age(headers));
  }

  /** Zero for what is no number: an answer whose lifetime cannot be read is stale. */
  private static Duration seconds(String text) {
    String digits = text.strip().replace("\"", "");
    return digits.matches("[0-9]{1,9}")
        ? Duration.ofSeconds(Long.parseLong(digits))
        : Duration.ZERO;
  }
}
