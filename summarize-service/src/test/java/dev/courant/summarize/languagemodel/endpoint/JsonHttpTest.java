package dev.courant.summarize.languagemodel.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JsonHttpTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

  @Test
  void readsRetryAfterInBothFormsThatRfc9110Has() {
    assertThat(JsonHttp.retryAfter("120", NOON)).isEqualTo(Duration.ofMinutes(2));
    assertThat(JsonHttp.retryAfter("Wed, 04 Mar 2026 13:00:00 GMT", NOON))
        .isEqualTo(Duration.ofHours(1));
    assertThat(JsonHttp.retryAfter("Wed, 04 Mar 2026 11:00:00 GMT", NOON)).isEqualTo(Duration.ZERO);
  }

  @Test
  void takesAnythingElseForNoWishAtAll() {
    assertThat(JsonHttp.retryAfter("", NOON)).isNull();
    assertThat(JsonHttp.retryAfter("soon", NOON)).isNull();
    assertThat(JsonHttp.retryAfter("-5", NOON)).isNull();
  }
}
