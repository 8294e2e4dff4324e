package dev.courant.publish.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TextFragmentTest {
  @Test
  void namesAShortSentenceAsAWhole() {
    assertThat(TextFragment.of("https://a.example/x", "Nine died, 1-2 remain."))
        .isEqualTo("https://a.example/x#:~:text=Nine%20died%2C%201%2D2%20remain.");
  }

  @Test
  void namesALongSentenceByItsBeginningAndEnd() {
    assertThat(
            TextFragment.of(
                "https://a.example/x#top",
                "One two three four five six seven eight nine ten eleven twelve thirteen."))
        .isEqualTo(
            "https://a.example/x#top:~:text=One%20two%20three%20four%20five,"
                + "nine%20ten%20eleven%20twelve%20thirteen.");
    assertThat(TextFragment.of("https://a.example/x", "港".repeat(70)))
        .endsWith("text=" + "%E6%B8%AF".repeat(16) + "," + "%E6%B8%AF".repeat(16));
  }

  @Test
  void leadsNowhereFromWhatIsNoAddressOfTheWeb() {
    assertThat(TextFragment.of("javascript:alert(1)", "x")).isEqualTo("#");
  }
}
