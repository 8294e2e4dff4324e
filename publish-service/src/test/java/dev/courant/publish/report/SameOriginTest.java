package dev.courant.publish.report;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.publish.api.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

final class SameOriginTest {
  private final SameOrigin origin = new SameOrigin("https://news.example/");

  @ParameterizedTest
  @CsvSource({
    "same-origin, https://evil.example, news.example",
    "none,,news.example",
    ",,news.example",
    ", https://news.example, news.example",
    ", http://192.0.2.1:8080, 192.0.2.1:8080",
    ", https://other.example, other.example:443",
    ", https://NEWS.example, publish:8080"
  })
  void servesItsOwnPagesAndPrograms(String fetched, String from, String host) {
    assertThatCode(() -> origin.require(headers(fetched, from, host))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "cross-site, https://news.example, news.example",
    "same-site, https://news.example, news.example",
    ", https://evil.example, news.example",
    ", https://news.example.evil.example, news.example",
    ", http://news.example:8081, news.example",
    ", null, news.example",
    ", not an address, news.example"
  })
  void refusesOtherSites(String fetched, String from, String host) {
    assertThatThrownBy(() -> origin.require(headers(fetched, from, host)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("403");
  }

  private static HttpHeaders headers(String fetched, String from, String host) {
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.HOST, host);
    if (fetched != null) {
      headers.set("Sec-Fetch-Site", fetched);
    }
    if (from != null) {
      headers.set(HttpHeaders.ORIGIN, from);
    }
    return headers;
  }
}
