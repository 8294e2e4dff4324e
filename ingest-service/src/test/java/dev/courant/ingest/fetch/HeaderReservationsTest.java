package dev.courant.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderReservationsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X-Robots-Tag | noai, noimageai | header:noai header:noimageai",
        "X-Robots-Tag | GPTBot: noindex, noai | header:noai header:noindex",
        "X-Robots-Tag | googlebot: noai | ''",
        "X-Robots-Tag | max-snippet: 0 | header:nosnippet",
        "X-Robots-Tag | index, follow, max-snippet:-1, max-image-preview:large | ''",
        "X-Robots-Tag | none | header:noindex",
        "TDM-Reservation | 1 | header:tdm-reservation",
        "tdm-reservation | 0 | ''",
        "Content-Signal | search=yes, ai-train=no | header:content-signal:ai-train=no",
        "Content-Signal | ai-train=yes | ''",
        "Content-Usage | train-ai=n, search=y | header:content-usage:train-ai=n"
      })
  void areReadFromTheFieldsThatHoldThem(String field, String value, String reserved) {
    ResponseHeaders headers = new ResponseHeaders(Map.of(field, List.of(value)));

    assertThat(String.join(" ", HeaderReservations.of(headers))).isEqualTo(reserved);
  }
}
