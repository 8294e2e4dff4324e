package dev.courant.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.SourceFeed.Nearness;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFeedTest {
  private static final CanonicalUrl PAGE =
      CanonicalUrl.parse("https://www.herald.example.org/1").orElseThrow();

  @ParameterizedTest
  @CsvSource({
    "https://herald.example.org/rss, SAME_HOST",
    "https://feeds.example.org/herald, SAME_SITE",
    "https://aggregator.example.com/all, ELSEWHERE",
    "nonsense, ELSEWHERE"
  })
  void isTheNearerTheMoreOfTheHostIsTheSame(String feed, Nearness nearness) {
    assertThat(source(feed).nearness()).isEqualTo(nearness);
  }

  @Test
  void takesOverOnlyFromOneThatIsFartherAway() {
    SourceFeed aggregator = source("https://aggregator.example.com/all");
    SourceFeed other = source("https://other.example.net/all");
    SourceFeed own = source("https://www.herald.example.org/rss");

    assertThat(own.isNearerThan(aggregator)).isTrue();
    assertThat(aggregator.isNearerThan(own)).isFalse();
    assertThat(other.isNearerThan(aggregator)).as("who was first stays").isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.example.org/a, example.org",
    "https://a.b.example.co.uk/, example.co.uk",
    "https://noticias.example.com.br/, example.com.br",
    "https://example.org, example.org",
    "https://www.herald.de, herald.de",
    "http://127.0.0.1:8080/x, 127.0.0.1",
    "http://localhost/, localhost"
  })
  void knowsTheSiteOfAHost(String address, String site) {
    assertThat(Site.of(URI.create(address))).isEqualTo(new Site(site));
  }

  private static SourceFeed source(String feedUrl) {
    Outlet outlet = new Outlet("o", "O", null);
    return SourceFeed.of(new Feed("f", feedUrl, outlet, null, "admin", false), PAGE);
  }
}
