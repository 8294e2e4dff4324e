package dev.courant.summarize.grounding.fit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.summarize.grounding.Texts;
import dev.courant.summarize.grounding.evidence.Article;
import dev.courant.summarize.grounding.evidence.Evidence;
import dev.courant.summarize.grounding.evidence.Finding;
import dev.courant.summarize.grounding.evidence.Reason;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.text.SourceText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContextFitCheckTest {
  private static final SourceText REGATTA =
      Texts.of(
          "en",
          "The regatta in Lindholm drew 240 boats from 17 countries, the organisers said on Tuesday.",
          "Greta Vanning of Norway won the race for single crews in 94 minutes.",
          "She is the first sailor from Bergen to take the title since 1987.",
          "Marek Tolmin of Poland came second after a collision with a ferry cost him 6 minutes.",
          "The jury fined the ferry company Orvik 3,500 euros for crossing the course.",
          "Its director, Sven Halder, called the fine absurd and said that nobody had told his"
              + " captains.",
          "Next year the race moves to Gdansk, where a new harbour for 400 boats is being built.");
  private static final SourceText GERMAN =
      Texts.of(
          "de",
          "Die Regatta in Lindholm zog 240 Boote an.",
          "Die Jury verurteilte die Reederei Orvik zu einer Strafe.");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Some 240 boats from 17 countries came to the regatta in Lindholm.",
        "Norway's Greta Vanning needed 94 minutes for the single crews' race.",
        "A ferry hit the boat of Marek Tolmin from Poland, who lost 6 minutes and came second.",
        "Orvik, a ferry company, must pay a fine of 3,500 euros.",
        "Sven Halder of Orvik calls the fine absurd.",
        "No sailor from Bergen had taken the title since 1987.",
        "Gdansk is building a harbour for 400 boats for next year's race.",
        "Sven told reporters that the fine was absurd.",
      })
  void whatStandsWhereTheSourceHasItPasses(String sentence) {
    assertThat(found(REGATTA, sentence)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NUMBER | The regatta in Lindholm drew 94 boats from 17 countries.",
        "NUMBER | The jury fined the ferry company 240 euros for crossing the course.",
        "NUMBER | The ferry cost him 94 minutes and he came second.",
        "NAME   | The jury fined the ferry company Gdansk for crossing the course.",
        "NAME   | Next year the race moves to Halder, where a new harbour is being built.",
        "NAME   | Greta Halder won the race for single crews.",
        "NAME   | Lindholm came second after a collision with a ferry.",
      })
  void whatStandsElsewhereInTheSourceDoesNot(Reason reason, String sentence) {
    Finding finding = found(REGATTA, sentence);
    assertThat(finding).isNotNull();
    assertThat(finding.reason()).isEqualTo(reason);
    assertThat(finding.detail()).startsWith("stands elsewhere: ");
  }

  @Test
  void aGermanNounIsNoNameForItsCapital() {
    assertThat(found(GERMAN, "Die Strafe traf die Boote der Jury.")).isNull();
  }

  private static @Nullable Finding found(SourceText text, String sentence) {
    Article article = new Article(text);
    Reading claim = article.claim(sentence);
    return new ContextFitCheck()
        .check(claim, Evidence.of(article, claim, article.readings(), article.readings()));
  }
}
