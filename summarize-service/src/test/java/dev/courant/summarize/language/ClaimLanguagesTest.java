package dev.courant.summarize.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimLanguagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The council was sued by the line | de | en",
        "Der Rat wurde von der Reederei verklagt | en | de",
        "Le conseil a été poursuivi par la compagnie | en | fr",
        "El consejo fue demandado por la naviera | en | es",
        "Совет подал в суд | en | ru",
        "Ostrand 3, Harwick 1 | de | de",
        "港が閉鎖された | en | ja",
      })
  void aSentenceIsInTheSourceLanguageUnlessItsWordsTellOtherwise(
      String sentence, String source, String expected) {
    assertThat(ClaimLanguages.ofClaim(sentence, Language.of(source)).code()).isEqualTo(expected);
  }
}
