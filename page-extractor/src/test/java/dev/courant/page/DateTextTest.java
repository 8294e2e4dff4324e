package dev.courant.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class DateTextTest {
  private static String read(String text, String language) {
    OffsetDateTime date = DateText.read(text, language);
    return date == null ? "none" : date.toString();
  }

  @Test
  void isoTimesKeepTheirOffset() {
    assertThat(read("2026-01-05T07:08:09.123+0530", "en")).isEqualTo("2026-01-05T07:08:09+05:30");
    assertThat(read("2026-1-5 7:08", "en")).isEqualTo("2026-01-05T07:08Z");
    assertThat(read("2026年1月5日", "ja")).isEqualTo("2026-01-05T00:00Z");
    assertThat(read("20260105T070809Z", "en")).isEqualTo("2026-01-05T07:08:09Z");
  }

  @Test
  void writtenDatesAreReadInThePagesLanguage() {
    assertThat(read("Published Jan 5th, 2026 at 7:08 p.m.", "en")).isEqualTo("2026-01-05T19:08Z");
    assertThat(read("Stand: 5. März 2026, 18:30 Uhr", "de")).isEqualTo("2026-03-05T18:30Z");
    assertThat(read("5 de enero de 2026", "es")).isEqualTo("2026-01-05T00:00Z");
    assertThat(read("5 января 2026", "ru")).isEqualTo("2026-01-05T00:00Z");
  }

  @Test
  void theLanguageTellsDayFromMonth() {
    assertThat(read("05/03/2026", "fr")).startsWith("2026-03-05");
    assertThat(read("05/03/2026", "en-US")).startsWith("2026-05-03");
    assertThat(read("05.03.2026", "en")).startsWith("2026-03-05");
    assertThat(read("13/03/2026", "en-US")).startsWith("2026-03-13");
  }

  @Test
  void whatIsNoDateIsNone() {
    assertThat(read("99.99.2026", "de")).isEqualTo("none");
    assertThat(read("May the best win, 12 to 3", "en")).isEqualTo("none");
    assertThat(read("1,234 readers", "en")).isEqualTo("none");
    assertThat(read("", "en")).isEqualTo("none");
  }
}
