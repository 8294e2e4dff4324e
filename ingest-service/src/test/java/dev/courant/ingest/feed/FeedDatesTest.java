package dev.courant.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-03-01T09:30:00Z                | 2026-03-01T09:30:00Z
          2026-03-01t09:30:15.123456+02:00    | 2026-03-01T07:30:15Z
          2026-03-01 09:30                    | 2026-03-01T09:30:00Z
          2026-03-01T09:30:00-0330            | 2026-03-01T13:00:00Z
          20260301T093000Z                    | 2026-03-01T09:30:00Z
          2026-03-01                          | 2026-03-01T00:00:00Z
          2026-03                             | 2026-03-01T00:00:00Z
          2026                                | 2026-01-01T00:00:00Z
          2026-060                            | 2026-03-01T00:00:00Z
          Sun, 01 Mar 2026 09:30:00 GMT       | 2026-03-01T09:30:00Z
          Sun, 1 Mar 26 09:30 EST             | 2026-03-01T14:30:00Z
          Sun,01 Mar 2026 09:30:00+0100       | 2026-03-01T08:30:00Z
          Sun, 01 March 2026 09:30:00 GMT-5   | 2026-03-01T14:30:00Z
          01 Mar 2026                         | 2026-03-01T00:00:00Z
          Sun Mar  1 09:30:00 PST 2026        | 2026-03-01T17:30:00Z
          Sun Mar  1 09:30:00 2026            | 2026-03-01T09:30:00Z
          March 1, 2026 9:30 PM               | 2026-03-01T21:30:00Z
          3/1/2026 1:05:00 PM                 | 2026-03-01T13:05:00Z
          01.03.2026 09:30                    | 2026-03-01T09:30:00Z
          01/03/2026 09:30                    | 2026-03-01T09:30:00Z
          Sun, 2026/03/01 09:30:00 EDT        | 2026-03-01T13:30:00Z
          So, 01 Mär 2026 09:30:00 +0100      | 2026-03-01T08:30:00Z
          Mar 03 févr. 2026 09:30:00 +0000    | 2026-02-03T09:30:00Z
          domingo, 1 de marzo de 2026 09:30   | 2026-03-01T09:30:00Z
          вс, 01 марта 2026 09:30:00 +0300    | 2026-03-01T06:30:00Z
          Κυρ, 01 Μαρ 2026 09:30:00 EET       | 2026-03-01T07:30:00Z
          2026-március-01T9:30+01:00          | 2026-03-01T08:30:00Z
          2026년 03월 01일 09:30:00           | 2026-03-01T00:30:00Z
          2026-03-01 오후 09:30:00            | 2026-03-01T12:30:00Z
          2026年3月1日 09時30分15秒           | 2026-03-01T09:30:15Z
          2026년 3월 1일 오후 9시 30분        | 2026-03-01T12:30:00Z
          Sun, 01 Mar 2026 09.30.15 +0100     | 2026-03-01T08:30:15Z
          1. maaliskuuta 2026 9.30            | 2026-03-01T09:30:00Z
          CN 8, 01/03/2026 09:30              | 2026-03-01T09:30:00Z
          ٠١/٠٣/٢٠٢٦ ٠٩:٣٠                    | 2026-03-01T09:30:00Z
          1772357400                          | 2026-03-01T09:30:00Z
          1772357400123                       | 2026-03-01T09:30:00.123Z
          Sat, 28 Feb 2026 24:00:00 GMT       | 2026-02-28T00:00:00Z
          """)
  void readsTimesAsFeedsWriteThem(String text, Instant time) {
    Instant parsed = FeedDates.parse(text);

    assertThat(parsed).isNotNull();
    assertThat(parsed).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "yesterday", "Mon, 32 Foo 2026", "2026-13-45", "99:99:99", "0000000000000000",
        "Sun, 01 Mar 99999999999 10:00:00", "1", "12", "::", "T", "+00:00", "mar mar mar",
        "0001-01-01T00:00:00Z"
      })
  void readsNothingIntoWhatIsNoTime(String text) {
    assertThat(FeedDates.parse(text)).isNull();
  }
}
