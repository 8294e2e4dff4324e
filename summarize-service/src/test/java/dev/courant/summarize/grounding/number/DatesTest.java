package dev.courant.summarize.grounding.number;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.summarize.grounding.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | on 9 February 2026     | en | February 9, 2026",
        "en | on 9 February          | en | 2026-02-09",
        "en | on 10 March            | en | yesterday",
        "en | on Tuesday             | en | yesterday",
        "en | on Monday              | en | on Monday",
        "en | in 2025, on 3 May 2025 | de | am 3. Mai 2025",
        "en | on 3 May 2025          | es | el 3 de mayo de 2025",
        "en | on 3 May 2025          | ru | 3 мая 2025 года",
        "en | on 10 March            | fr | hier soir",
      })
  void aDateIsBorneOutByTheSameDateInOtherWords(
      String language, String claim, String sourceLanguage, String source) {
    assertThat(borneOut(language, claim, sourceLanguage, source)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "on 9 February | on 8 February",
        "on 9 February | on 9 March",
        "in May 2024   | in May 2025",
        "on Friday     | on Monday",
        "on 12 March   | yesterday",
      })
  void andNotByAnother(String claim, String source) {
    assertThat(borneOut("en", claim, "en", source)).isFalse();
  }

  @Test
  void aMonthThatIsAlsoAVerbMustStandAsAMonth() {
    assertThat(Texts.reading("en", "The talks may fail").dates()).isEmpty();
    assertThat(Texts.reading("en", "The talks in May failed").dates()).hasSize(1);
  }

  private static boolean borneOut(
      String language, String claim, String sourceLanguage, String source) {
    DateMention date = Texts.reading(language, claim).dates().getFirst();
    return Texts.reading(sourceLanguage, source).dates().stream().anyMatch(date::borneOutBy);
  }
}
