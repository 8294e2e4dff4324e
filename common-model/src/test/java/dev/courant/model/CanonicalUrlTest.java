package dev.courant.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.core.Gen;

class CanonicalUrlTest {
  private static final List<String> PARTS =
      List.of(
          "a",
          "B",
          "%7e",
          "%2F",
          "%",
          "..",
          ".",
          "/",
          "//",
          "?",
          "&",
          "=",
          "#",
          "utm_source=x",
          "id=1",
          "é",
          "日",
          " ",
          ":",
          "@",
          "+",
          "😀",
          "\\",
          "[",
          "|",
          ";",
          "fbclid=9",
          ";jsessionid=1",
          "ref=rss",
          "%zz");

  @ParameterizedTest
  @CsvSource({
    "HTTPS://Example.ORG/a, https://example.org/a",
    "https://example.org, https://example.org/",
    "https://example.org:443/a, https://example.org/a",
    "http://example.org:80/a, http://example.org/a",
    "http://example.org:8080/a, http://example.org:8080/a",
    "https://example.org/a#part, https://example.org/a",
    "https://example.org/a?utm_source=rss&id=7&fbclid=x, https://example.org/a?id=7",
    "https://example.org/a?utm_medium=x, https://example.org/a",
    "https://example.org/%7euser/%e4%bd%a0, https://example.org/~user/%E4%BD%A0",
    "https://example.org/a/../b/./c, https://example.org/b/c",
    "https://user:secret@example.org/a, https://example.org/a",
    "https://example.org./a, https://example.org/a",
    "https://bücher.example/ä, https://xn--bcher-kva.example/%C3%A4",
    "https://example.org/a b, https://example.org/a%20b",
    "https://example.org/a;jsessionid=1F?id=7&PHPSESSID=2, https://example.org/a?id=7",
    "https://example.org/a?ref=rss&id=7, https://example.org/a?id=7",
    "https://example.org/a?ref=7, https://example.org/a?ref=7",
    "https://example.org/a?b=2&a=1, https://example.org/a?b=2&a=1"
  })
  void bringsWhatIsTheSameAddressIntoOneForm(String address, String canonical) {
    assertThat(CanonicalUrl.parse(address)).hasValue(new CanonicalUrl(canonical));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.org/a",
        "ftp://example.org/",
        "mailto:a@example.org",
        "https:///a",
        "http://",
        "http://exa mple/",
        "javascript:alert(1)"
      })
  void refusesWhatIsNoHttpAddress(String address) {
    assertThat(CanonicalUrl.parse(address)).isEmpty();
  }

  @Test
  void keepsApartWhatMayBeDifferentArticles() {
    assertThat(
            List.of(
                    "https://example.org/a",
                    "https://example.org/a/",
                    "https://www.example.org/a",
                    "http://example.org/a",
                    "https://example.org/a?page=2")
                .stream()
                .map(CanonicalUrl::parse)
                .map(Optional::orElseThrow)
                .distinct())
        .hasSize(5);
  }

  @Test
  void changesNothingWhenAppliedTwice() {
    qt().forAll(addresses())
        .check(address ->
            CanonicalUrl.parse(address)
                .map(once -> CanonicalUrl.parse(once.value()).equals(Optional.of(once)))
                .orElse(true));
  }

  @Test
  void isAlwaysAnAbsoluteUriWithAHost() {
    qt().forAll(addresses())
        .check(address ->
            CanonicalUrl.parse(address)
                .map(url -> url.toUri().getHost() != null && url.toUri().getRawFragment() == null)
                .orElse(true));
  }

  @Test
  void neverThrowsOnAnyText() {
    qt().forAll(strings().allPossible().ofLengthBetween(0, 60))
        .check(text ->
            CanonicalUrl.parse(text) != null && CanonicalUrl.parse("https://" + text) != null);
  }

  private static Gen<String> addresses() {
    return lists()
        .of(integers().between(0, PARTS.size() - 1).map(PARTS::get))
        .ofSizeBetween(0, 12)
        .map(parts -> "https://example.org/" + String.join("", parts));
  }
}
