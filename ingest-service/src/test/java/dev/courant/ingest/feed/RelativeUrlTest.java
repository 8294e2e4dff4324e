package dev.courant.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeUrlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a              | https://h.example/x/a
          /a?q           | https://h.example/a?q
          ../../a        | https://h.example/a
          ./a/../b/.     | https://h.example/x/b/
          ?q=1           | https://h.example/x/y?q=1
          #f             | https://h.example/x/y?z#f
          //o.example/p  | https://o.example/p
          HTTP://O.example/P       | http://O.example/P
          http:////o.example/p     | http://o.example/p
          urn:a:b        | urn:a:b
          naïve page     | https://h.example/x/naïve page
          http://[bad/   | ''
          """)
  void resolvesReferencesAsBrowsersDo(String reference, String expected) {
    assertThat(RelativeUrl.resolve("https://h.example/x/y?z", reference)).isEqualTo(expected);
  }
}
