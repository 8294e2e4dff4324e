package dev.courant.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarsTest {
  @ParameterizedTest
  @CsvSource({
    "2569, 11, 23, 2026-11-23",
    "1405, 9, 2, 2026-11-23",
    "1403, 12, 30, 2025-03-20",
    "1447, 9, 1, 2026-02-18",
    "2026, 11, 23, 2026-11-23"
  })
  void theYearTellsTheCalendar(int year, int month, int day, LocalDate gregorian) {
    assertThat(Calendars.of(year, month, day)).isEqualTo(gregorian);
  }

  @ParameterizedTest
  @CsvSource({"آذر, 1405, 2, 2026-11-23", "ኅዳር, 2019, 14, 2026-11-23"})
  void aMonthsNameTellsTheCalendar(String name, int year, int day, LocalDate gregorian) {
    assertThat(Calendars.of(CalendarMonth.named(name), year, day)).isEqualTo(gregorian);
  }

  @ParameterizedTest
  @CsvSource({
    "令和8年11月23日 8時, 2026-11-23",
    "令和元年5月1日, 2019-05-01",
    "R8.11.23, 2026-11-23",
    "民國115年11月23日, 2026-11-23",
    "115年11月23日 星期一, 2026-11-23"
  })
  void yearsAreCountedFromReignsAndFoundings(String text, LocalDate gregorian) {
    assertThat(Calendars.ofEra(text)).isEqualTo(gregorian);
  }

  @Test
  void aDayThatNoMonthHasIsNone() {
    assertThatThrownBy(() -> Calendars.of(1405, 12, 31)).isInstanceOf(DateTimeException.class);
    assertThat(Calendars.ofEra("in 1957 and 2026-11-23")).isNull();
  }
}
