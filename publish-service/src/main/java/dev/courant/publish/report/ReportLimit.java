package dev.courant.publish.report;

import dev.courant.publish.access.ClientAddress;
import dev.courant.publish.access.RateLimit;
import dev.courant.publish.api.ProblemException;
import java.net.InetAddress;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** How many reports a client may send in an hour. */
final class ReportLimit {
  private final RateLimit limit;
  private final ClientAddress addresses;

  ReportLimit(int perHour, ClientAddress addresses) {
    this.limit = RateLimit.perHour(perHour);
    this.addresses = addresses;
  }

  /**
   * Counts a report.
   *
   * @throws ProblemException of status 429, with {@code Retry-After}, where there were too many
   */
  void take(ServerHttpRequest request) {
    InetAddress client = addresses.of(request);
    if (client == null || client.isLoopbackAddress()) {
      return;
    }
    Duration wait = limit.take(ClientAddress.client(client), System.nanoTime());
    if (!wait.isZero()) {
      throw tooMany(wait);
    }
  }

  private static ProblemException tooMany(Duration wait) {
    long minutes = (ProblemException.seconds(wait) + 59) / 60;
    return new ProblemException(
            HttpStatus.TOO_MANY_REQUESTS,
            "too-many-reports",
            "Too many reports came from your address",
            "Send it again in %d min.".formatted(minutes))
        .retryAfter(wait);
  }
}
