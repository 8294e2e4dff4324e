package dev.courant.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.ingest.fetch.ResponseHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FreshnessTest {
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void lastsAsLongAsMaxAgeSays() {
    assertThat(of("Cache-Control", "public, max-age=600")).isEqualTo(Duration.ofMinutes(10));
    assertThat(of("Cache-Control", "Max-Age = \"600\"")).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void lessTheAgeThatTheAnswerHadAlready() {
    assertThat(of("Cache-Control", "max-age=600", "Age", "240")).isEqualTo(Duration.ofMinutes(6));
    assertThat(of("Cache-Control", "max-age=600", "Age", "900")).isNull();
  }

  @Test
  void isTheirOwnMatterForSharedCaches() {
    assertThat(of("Cache-Control", "s-maxage=600")).isNull();
  }

  @Test
  void lastsUntilItExpiresByItsOwnClock() {
    assertThat(
            of("Date", "Mon, 02 Mar 2026 09:00:00 GMT", "Expires", "Mon, 02 Mar 2026 09:30:00 GMT"))
        .isEqualTo(Duration.ofMinutes(30));
    assertThat(of("Expires", "Mon, 02 Mar 2026 12:45:00 GMT")).isEqualTo(Duration.ofMinutes(45));
  }

  @Test
  void sizesMaxAgeUpBeforeExpires() {
    assertThat(of("Cache-Control", "max-age=60", "Expires", "Mon, 02 Mar 2026 15:00:00 GMT"))
        .isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void saysNothingWhereItIsNotToBeKept() {
    assertThat(of("Cache-Control", "no-store, max-age=600")).isNull();
    assertThat(of("Cache-Control", "no-cache", "Expires", "Mon, 02 Mar 2026 15:00:00 GMT"))
        .isNull();
  }

  @Test
  void hasPassedWhereItsDateIsNoDateOrInThePast() {
    assertThat(of("Expires", "0")).isNull();
    assertThat(of("Expires", "Mon, 02 Mar 2020 12:45:00 GMT")).isNull();
    assertThat(of("Cache-Control", "max-age=soon")).isNull();
    assertThat(of()).isNull();
  }

  private static Duration of(String... namesAndValues) {
    Map<String, List<String>> fields = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    return Freshness.of(new ResponseHeaders(fields), NOW);
  }
}
