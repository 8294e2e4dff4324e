package dev.courant.publish.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class AllowedHostsTest {
  @Test
  void servesNamesThatNoStrangerCanHaveWhereNoneIsGiven() {
    AllowedHosts hosts = new AllowedHosts(List.of());
    for (String own :
        List.of(
            "localhost:8080",
            "127.0.0.1",
            "[::1]:8080",
            "10.1.2.3:80",
            "publish",
            "courant-publish.news.svc.cluster.local",
            "LOCALHOST.")) {
      assertThat(hosts.has(own)).as(own).isTrue();
    }
    for (String other : List.of("evil.example", "localhost.evil.example", "127.0.0.1.nip.io")) {
      assertThat(hosts.has(other)).as(other).isFalse();
    }
  }

  @Test
  void servesTheNamesThatAreGivenAndLoopbackAlone() {
    AllowedHosts hosts = new AllowedHosts(List.of("News.example.org"));
    assertThat(hosts.has("news.example.org:443")).isTrue();
    assertThat(hosts.has("localhost:8080")).isTrue();
    assertThat(hosts.has("publish")).isFalse();
    assertThat(hosts.has("example.org")).isFalse();
    assertThat(new AllowedHosts(List.of("*")).has("any.example")).isTrue();
  }
}
