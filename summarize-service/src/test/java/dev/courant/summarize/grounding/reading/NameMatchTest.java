package dev.courant.summarize.grounding.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.summarize.grounding.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatchTest {
  @ParameterizedTest
  @CsvSource({
    "en, Vanning, Greta Vanning spoke",
    "en, G., Greta Vanning spoke",
    "en, Zelenski, Zelensky spoke",
    "en, Besiktas, Beşiktaş won",
    "en, WHO, the World Health Organization said",
    "en, Germany, German exports rose",
    "ru, Москва, в Москве прошла встреча",
    "de, Müllers, Frau Müller sprach",
  })
  void aNameIsFoundInAnotherForm(String language, String name, String sentence) {
    assertThat(found(language, name, sentence)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "en, Tolmin, Greta Vanning spoke",
    "en, Miller, two million people came",
    "en, Palace, the place was full",
    "en, NATO, the World Health Organization said",
    "en, Arabian, A man spoke",
    "en, Italy, I was there",
  })
  void anotherNameIsNot(String language, String name, String sentence) {
    assertThat(found(language, name, sentence)).isFalse();
  }

  private static boolean found(String language, String name, String sentence) {
    return NameMatch.in(
        Texts.reading(language, name).tokens().getFirst(), Texts.reading(language, sentence));
  }
}
