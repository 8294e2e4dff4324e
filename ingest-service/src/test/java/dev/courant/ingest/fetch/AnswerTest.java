package dev.courant.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      nullValues = "null",
      value = {
        "30, PT30S",
        "\" 30 \", PT30S",
        "999999999, PT24H",
        "99999999999999999999, null",
        "0, null",
        "-5, null",
        "soon, null",
        "\"Mon, 23 Nov 2026 10:05:00 GMT\", PT5M",
        "\"Monday, 23-Nov-26 10:05:00 GMT\", PT5M",
        "\"Mon, 23 Nov 2026 09:00:00 GMT\", null",
        "\"Fri, 31 Dec 9999 23:59:59 GMT\", PT24H"
      })
  void retryAfterIsSecondsOrADateAndAtMostADay(String text, String expected) {
    var headers = new ResponseHeaders(Map.of("retry-after", List.of(text)));

    assertThat(Answer.of(503, headers, new byte[0], NOW).retryAfter())
        .satisfies(wait -> assertThat(wait == null ? null : wait.toString()).isEqualTo(expected));
  }
}
