package dev.courant.summarize.languagemodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JsonPostTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

  @Test
  void readsRetryAfterInBothFormsThatRfc9110Has() {
    assertThat(JsonPost.retryAfter("120", NOON)).isEqualTo(Duration.ofMinutes(2));
    assertThat(JsonPost.retryAfter("Wed, 04 Mar 2026 13:00:00 GMT", NOON))
        .isEqualTo(Duration.ofHours(1));
    assertThat(JsonPost.retryAfter("Wed, 04 Mar 2026 11:00:00 GMT", NOON)).isEqualTo(Duration.ZERO);
  }

  @Test
  void takesAnythingElseForNoWishAtAll() {
    assertThat(JsonPost.retryAfter("", NOON)).isNull();
    assertThat(JsonPost.retryAfter("soon", NOON)).isNull();
    assertThat(JsonPost.retryAfter("-5", NOON)).isNull();
  }
}
