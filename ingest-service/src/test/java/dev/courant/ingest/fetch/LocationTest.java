package dev.courant.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocationTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "/x, https://outlet.example/x",
        "x, https://outlet.example/a/x",
        "../x, https://outlet.example/x",
        "?q=2, https://outlet.example/a/b?q=2",
        "//other.example/y, https://other.example/y",
        "http://other.example, http://other.example",
        "/with space, https://outlet.example/with%20space",
        "/100%, https://outlet.example/100%25",
        "/a%20b, https://outlet.example/a%20b",
        "/[x]|'\"<>, https://outlet.example/%5Bx%5D%7C'%22%3C%3E",
        "/новости, https://outlet.example/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8",
        "https://новости.example/x, https://новости.example/x",
        "https://under_score.example/x, https://under_score.example/x"
      })
  void locationsAreReadAsBrowsersDo(String location, String expected) throws FetchFailure {
    assertThat(Location.resolve(base("https://outlet.example/a/b?q=1"), location))
        .hasToString(expected);
  }

  @Test
  void anAddressWithoutAPathHasARootToResolveFrom() throws FetchFailure {
    assertThat(Location.resolve(base("https://outlet.example"), "x"))
        .hasToString("https://outlet.example/x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://[", "http://a b/", "http://", "::", "http://a\\@b/"})
  void whatIsNoAddressIsRefused(String location) {
    assertThatThrownBy(() -> Target.of(Location.resolve(base("https://outlet.example"), location)))
        .isInstanceOf(FetchFailure.class);
  }

  @Test
  void anEndlessLocationIsRefused() {
    assertThatThrownBy(() -> Location.resolve(base("https://outlet.example"), "a".repeat(10_000)))
        .isInstanceOf(FetchFailure.class);
  }

  private static Target base(String address) throws FetchFailure {
    return Target.of(URI.create(address));
  }
}
