package dev.courant.summarize.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"bureau", "prefectural", "harbours", "organisation", "livestream", "bitcoin"})
  void knowsCommonWords(String word) {
    assertThat(EnglishWords.common(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"germany", "shcherbakov", "tarnhofen", "lindholm", "hartman", "richardson"})
  void knowsNoNames(String word) {
    assertThat(EnglishWords.common(word)).isFalse();
  }
}
