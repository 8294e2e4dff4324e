package dev.courant.ingest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import dev.courant.model.Outlet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedRequestTest {
  @ParameterizedTest
  @CsvSource({
    "Upper,,,",
    ",'  ',,",
    ",,IRL,",
    ",,1,",
    ",,,english language",
    "'../x',,,",
  })
  void refusesFieldsThatCannotBe(String outlet, String name, String country, String language) {
    FeedRequest request = new FeedRequest("https://a.example/", outlet, name, country, language);

    org.assertj.core.api.Assertions.assertThatThrownBy(request::checked)
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void tellsHowAFeedDoes() {
    Instant now = Instant.parse("2026-03-01T12:30:00Z");
    Feed feed =
        new Feed("a", "https://a.example/", new Outlet("a", "A", null), null, "admin", false);
    FeedState state =
        FeedState.unpolled("a", now, Duration.ofMinutes(15))
            .failed(now, now.plusSeconds(60), "answered 503");

    assertThat(FeedHealth.of(feed, Optional.empty(), now).health()).isNull();
    FeedHealth.Health health = FeedHealth.of(feed, Optional.of(state), now).health();
    assertThat(health.failures()).isEqualTo(1);
    assertThat(health.reason()).isEqualTo("answered 503");
    assertThat(List.of(health.articles(), health.articlesPerDay())).isEqualTo(List.of(0L, 0.0));
  }
}
