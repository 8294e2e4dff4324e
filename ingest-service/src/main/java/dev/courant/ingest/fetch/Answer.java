package dev.courant.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.apache.hc.client5.http.utils.DateUtils;
import org.jspecify.annotations.Nullable;

/**
 * What one server said to one request, redirects included.
 *
 * @param body decoded; empty unless the status is 2xx
 * @param retryAfter from now on, or null
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Answer(int status, ResponseHeaders headers, byte[] body, @Nullable Duration retryAfter) {
  static final Duration LONGEST_REST = Duration.ofDays(1);

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  static Answer of(int status, ResponseHeaders headers, byte[] body, Instant now) {
    Duration wait = headers.first("Retry-After").map(text -> retryAfter(text, now)).orElse(null);
    return new Answer(status, headers, body, wait);
  }

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  boolean isRedirect() {
    return REDIRECTS.contains(status) && headers.first("Location").isPresent();
  }

  boolean isPermanentRedirect() {
    return status == 301 || status == 308;
  }

  /** Whether a redirect asks for the same method and body at the new place (RFC 9110, 15.4). */
  boolean keepsMethod() {
    return status == 307 || status == 308;
  }

  /** Seconds or a date (RFC 9110, 10.2.3); null where it is neither or has passed. */
  private static @Nullable Duration retryAfter(String text, Instant now) {
    Duration wait = Duration.ZERO;
    if (text.matches("[0-9]{1,9}")) {
      wait = Duration.ofSeconds(Long.parseLong(text));
    } else {
      Instant date = DateUtils.parseStandardDate(text);
      wait = date == null ? Duration.ZERO : Duration.between(now, date);
    }
    if (wait.isNegative() || wait.isZero()) {
      return null;
    }
    return wait.compareTo(LONGEST_REST) < 0 ? wait : LONGEST_REST;
  }
}
