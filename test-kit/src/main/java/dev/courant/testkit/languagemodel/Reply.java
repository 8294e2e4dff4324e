package dev.courant.testkit.languagemodel;

import java.time.Duration;
import java.util.Map;

/**
 * An HTTP answer.
 *
 * @param latency before it is sent; so long that it never comes where it is {@link #NEVER}
 * @param body sent as it is
 */
public record Reply(int status, Map<String, String> headers, String body, Duration latency) {
  /** The connection stays open and silent until the stub is closed. */
  public static final Duration NEVER = Duration.ofDays(1);

  public Reply {
    headers = Map.copyOf(headers);
  }

  /** JSON, at once. */
  public static Reply json(String body) {
    return new Reply(200, Map.of("Content-Type", "application/json"), body, Duration.ZERO);
  }

  /** JSON with another status than 200. */
  public static Reply json(int status, String body) {
    return new Reply(status, Map.of("Content-Type", "application/json"), body, Duration.ZERO);
  }

  /** A status without a body. */
  public static Reply status(int status) {
    return new Reply(status, Map.of(), "", Duration.ZERO);
  }

  /** 429 with Retry-After. */
  public static Reply throttled(Duration retryAfter) {
    Map<String, String> header = Map.of("Retry-After", String.valueOf(retryAfter.toSeconds()));
    return new Reply(429, header, "{\"error\": \"slow down\"}", Duration.ZERO);
  }

  /** A proxy's error page, with status 200. */
  public static Reply html() {
    String page = "<!doctype html><html><body><h1>Bad gateway</h1></body></html>";
    return new Reply(200, Map.of("Content-Type", "text/html"), page, Duration.ZERO);
  }

  /** Nothing, ever. */
  public static Reply hanging() {
    return json("{}").after(NEVER);
  }

  /** The same, later. */
  public Reply after(Duration later) {
    return new Reply(status, headers, body, later);
  }
}
