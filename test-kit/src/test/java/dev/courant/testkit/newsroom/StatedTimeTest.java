package dev.courant.testkit.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedTimeTest {
  @ParameterizedTest
  @CsvSource({
    "2025-11-10 16:21:53+00:00, 2025-11-10T16:21:53Z",
    "2021-12-25 13:46:00-04:00, 2021-12-25T17:46:00Z",
    "2021-02-21 00:00:00, 2021-02-21T00:00:00Z",
    "2024-05-03T08:00:01.250Z, 2024-05-03T08:00:01.250Z",
    "2000-04-24, 2000-04-24T00:00:00Z",
  })
  void aTimeIsReadInAnyOfTheFormsOfADescription(String text, Instant expected) {
    assertThat(StatedTime.parse(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2003-11", "", "yesterday afternoon", "2024-13-45", "2024-02-30 10:00:00"})
  void whatIsNoDayIsNoTime(String text) {
    assertThat(StatedTime.parse(text)).isNull();
  }
}
