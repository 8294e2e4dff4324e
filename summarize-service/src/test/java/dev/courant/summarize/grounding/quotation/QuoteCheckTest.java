package dev.courant.summarize.grounding.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.summarize.grounding.GroundingCheck;
import dev.courant.summarize.grounding.Texts;
import dev.courant.summarize.grounding.Verdict;
import dev.courant.summarize.text.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quotations of a word or two, which the source has in one place or another. */
class QuoteCheckTest {
  private static final SourceText FERRY =
      Texts.of(
          "en",
          "The owner of the ferry called the fine 'absurd' and will appeal.",
          "A dock worker who saw the collision said: 'It was a frightening moment for all of us on the"
              + " pier.'",
          "The council said: 'We take the condition of the harbour wall seriously and act on it.'",
          "Its report finds the captain careless.");

  private final GroundingCheck check = new GroundingCheck();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The 'absurd' penalty will be appealed.",
        "A dock worker spoke of a 'frightening' moment at the collision.",
        "A worker at the dock saw it and found it 'frightening'.",
        "A report finds the captain 'careless'.",
      })
  void whatTheSourceQuotesOrSaysOfTheSameIsQuoted(String sentence) {
    assertThat(check.of(FERRY).check(sentence)).isInstanceOf(Verdict.Grounded.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A dock worker spoke of a 'serious' collision.",
        "The owner of the ferry called the fine 'frightening' and will appeal.",
        "The owner of the ferry called the fine 'condition' and will appeal.",
      })
  void aWordQuotedOfSomethingElseIsNot(String sentence) {
    assertThat(check.of(FERRY).check(sentence)).isInstanceOf(Verdict.Unsupported.class);
  }
}
