package dev.courant.publish.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MomentTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "PT-1H, ahead of time",
    "PT59S, just now",
    "PT1M, 1 minute ago",
    "PT23H, 23 hours ago",
    "P1D, 1 day ago",
    "P31D, 31 days ago",
    "P31DT1S, 23 October 2026",
    "P5387D, 23 February 2012"
  })
  void saysHowLongAgoUntilAMonthIsOver(Duration age, String said) {
    assertThat(Moment.of(NOW.minus(age), NOW, ZoneId.of("UTC")).relative()).isEqualTo(said);
  }

  @Test
  void namesTheDayOfTheReadersTimeZone() {
    Instant time = Instant.parse("2012-02-24T23:30:00Z");
    assertThat(Moment.of(time, NOW, ZoneId.of("Asia/Tokyo")))
        .satisfies(moment -> {
          assertThat(moment.relative()).isEqualTo("25 February 2012");
          assertThat(moment.absolute()).startsWith("25 February 2012, 08:30");
          assertThat(moment.old()).isTrue();
        });
  }
}
