package dev.courant.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostNameTest {
  @ParameterizedTest
  @CsvSource({
    "WWW.Example.ORG, www.example.org",
    "example.org., example.org",
    "under_score.example.org, under_score.example.org",
    "straße.example, xn--strae-oqa.example",
    "новости.example, xn--b1amnebsh.example",
    "8.8.8.8, 8.8.8.8",
    "[2606:4700::1111], 2606:4700:0:0:0:0:0:1111",
    "[::ffff:8.8.8.8], 8.8.8.8",
    "1.fm.example, 1.fm.example"
  })
  void hostsHaveOneForm(String host, String expected) throws FetchFailure {
    assertThat(HostName.normalise(host)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "a..b",
        ".a",
        "a b",
        "a%2eb",
        "a/b",
        "1",
        "1.2.3",
        "0x7f.1",
        "3.0x",
        "01.2.3.4",
        "256.1.1.1",
        "1.2.3.4.5",
        "[",
        "[]",
        "[::1",
        "[::1%25lo]",
        "[::g]",
        "[1.2.3.4]",
        "\u0000",
        "a\u200bb\u0000"
      })
  void whatIsNoHostIsRefused(String host) {
    assertThatThrownBy(() -> HostName.normalise(host)).isInstanceOf(FetchFailure.class);
  }

  @Test
  void aHostOfAnyLengthIsRefusedAtOnce() {
    assertThatThrownBy(() -> HostName.normalise("a.".repeat(100_000) + "a"))
        .isInstanceOf(FetchFailure.class);
    assertThatThrownBy(() -> HostName.normalise("\u00e4".repeat(100_000)))
        .isInstanceOf(FetchFailure.class);
  }
}
