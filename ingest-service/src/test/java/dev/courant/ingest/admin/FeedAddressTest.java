package dev.courant.ingest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedAddressTest {
  @Test
  void namesTheOutletForItsRegistrableDomain() {
    assertThat(address("https://feeds.herald.co.uk/rss").outletId()).isEqualTo("herald.co.uk");
    assertThat(address("https://www.herald.example/rss").outletId()).isEqualTo("herald.example");
    assertThat(address("http://[2001:db8::1]/rss").outletId()).matches("[a-z0-9][a-z0-9.-]*");
  }

  @Test
  void givesTheSameFeedTheSameIdHoweverItIsWritten() {
    assertThat(address("HTTPS://Www.Herald.example:443/rss#top").feedId())
        .isEqualTo(address("https://www.herald.example/rss").feedId())
        .startsWith("herald.example.")
        .isNotEqualTo(address("https://www.herald.example/atom").feedId());
  }

  @Test
  void asksTheAddressAsItWasGivenWhereThatIsOne() {
    assertThat(address(" https://herald.example/rss?utm_source=x ").url().toString())
        .isEqualTo("https://herald.example/rss?utm_source=x");
    assertThat(address("https://herald.example/a b|c").url().toString())
        .isEqualTo("https://herald.example/a%20b%7Cc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "herald.example/rss",
        "ftp://herald.example/rss",
        "file:///etc/passwd",
        "https://user:word@herald.example/rss",
        "https://",
        "javascript:alert(1)"
      })
  void refusesWhatIsNoAddress(String text) {
    assertThat(FeedAddress.parse(text)).isEmpty();
  }

  private static FeedAddress address(String text) {
    return FeedAddress.parse(text).orElseThrow();
  }
}
