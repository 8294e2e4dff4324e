package dev.courant.summarize.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.summarize.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlterationCheckTest {
  private static final SourceText LOWER_CASE =
      Texts.of(
          "en",
          "many viewers have applauded the dog's cleaning antics, deeming him cute and adorable.",
          "the boat was on its way to orvik when its engine caught fire.",
          "the skipper blamed the harbour office for the delay.");

  private final GroundingCheck check = new GroundingCheck();

  @Test
  void aWordThatMovedWithinItsSentenceReplacesNothing() {
    assertThat(
            check.of(LOWER_CASE).check("Many viewers have deemed the dog's cleaning antics cute."))
        .isInstanceOf(Verdict.Grounded.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the boat was on its way to romance was when its engine caught fire.",
        "the boat was on its way to lindholm when its engine caught fire.",
        "the harbour office blamed the skipper for the delay.",
      })
  void anotherWordInPlaceOfOneIsFoundWithoutCapitals(String sentence) {
    assertThat(check.of(LOWER_CASE).check(sentence)).isInstanceOf(Verdict.Unsupported.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A pilot said ' the mast has gone ' , while a third skipper called to fishing ' we drift . '",
        "A pilot said ' the mast has gone ' , while a around skipper called to report ' we drift . '",
      })
  void noWordDiffersWhereFreeMarksMayEncloseIt(String sentence) {
    SourceText text =
        Texts.of(
            "en",
            "A pilot said ' the mast has gone ' , while a third skipper called to report ' we drift . '",
            "The fishing fleet turned around at noon.");

    assertThat(check.of(text).check(sentence)).isInstanceOf(Verdict.Unsupported.class);
  }

  @Test
  void besideMarksThatTellTheirPairsAnotherVerbMayStand() {
    SourceText text =
        Texts.of(
            "en",
            "\"The mast has gone,\" the skipper of the boat announced, \"and we drift ashore.\"");

    assertThat(
            check
                .of(text)
                .check(
                    "\"The mast has gone,\" the skipper of the boat said, \"and we drift ashore.\""))
        .isInstanceOf(Verdict.Grounded.class);
  }
}
