package dev.courant.publish.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

final class RateLimitTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  @Test
  void takesABurstAndThenTheRate() {
    RateLimit limit = new RateLimit(60, 3);
    for (int i = 0; i < 3; i++) {
      assertThat(limit.take("a", 0)).isZero();
    }
    assertThat(limit.take("a", 0)).isEqualTo(Duration.ofSeconds(1));
    assertThat(limit.take("b", 0)).isZero();
    assertThat(limit.take("a", SECOND)).isZero();
    assertThat(limit.take("a", SECOND)).isPositive();
    assertThat(limit.take("a", 100 * SECOND)).isZero();
  }

  @Test
  void takesSoManyAnHour() {
    RateLimit limit = RateLimit.perHour(2);
    assertThat(limit.take("a", 0)).isZero();
    assertThat(limit.take("a", 0)).isZero();
    assertThat(limit.take("a", 0))
        .isBetween(Duration.ofMinutes(30), Duration.ofMinutes(30).plusSeconds(1));
    assertThat(limit.take("a", 1_801 * SECOND)).isZero();
  }

  @Test
  void believesKnownProxiesAlone() {
    ClientAddress addresses = new ClientAddress(List.of("10.0.0.0/8", "::1"));
    assertThat(of(addresses, "203.0.113.9", "198.51.100.1")).isEqualTo("203.0.113.9");
    assertThat(of(addresses, "10.9.9.9", "192.0.2.7, 198.51.100.1, 10.1.1.1"))
        .isEqualTo("198.51.100.1");
    assertThat(of(addresses, "10.9.9.9", "evil")).isEqualTo("10.9.9.9");
  }

  private static String of(ClientAddress addresses, String remote, String forwarded) {
    InetAddress client =
        addresses.of(
            MockServerHttpRequest.get("/")
                .remoteAddress(new InetSocketAddress(InetAddress.ofLiteral(remote), 1))
                .header("X-Forwarded-For", forwarded)
                .build());
    return client == null ? "" : client.getHostAddress();
  }
}
