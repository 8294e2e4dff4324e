package dev.courant.summarize.extractive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.summarize.language.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | He denied the claim                               | true
          en | But the bridge stayed closed                      | true
          en | In a later post, he took another tone             | true
          en | In a later post, Mr Quispe said he had been wrong | false
          en | The minister said that he would resign            | false
          de | Später sagte er dem Gericht die Wahrheit          | true
          sv | Senare sade hon att bron var stängd               | true
          en | The bridge stayed closed                          | false
          """)
  void a_sentence_leans_on_the_one_before_by_its_first_word_or_an_early_pronoun(
      String language, String sentence, boolean leaning) {
    Style style = new Style(StyleWords.of(language));
    assertThat(style.isLeaning(sentence, Words.of(sentence))).isEqualTo(leaning);
  }
}
