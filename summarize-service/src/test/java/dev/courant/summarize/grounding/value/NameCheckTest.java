package dev.courant.summarize.grounding.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.summarize.grounding.GroundingCheck;
import dev.courant.summarize.grounding.Texts;
import dev.courant.summarize.grounding.Verdict;
import dev.courant.summarize.grounding.evidence.Reason;
import dev.courant.summarize.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameCheckTest {
  private final GroundingCheck check = new GroundingCheck();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Discover the new quay of Lindholm.",
        "Explore what the port of Lindholm offers.",
        "Compare three ways to the new quay.",
      })
  void anImperativeAtTheStartIsNoName(String sentence) {
    SourceText text =
        Texts.of("en", "The port of Lindholm offers a new quay, and three ways lead to it.");

    assertThat(check.check(sentence, text)).isInstanceOf(Verdict.Grounded.class);
  }

  @Test
  void aGermanNounIsNoNameButAPersonIsOne() {
    SourceText text =
        Texts.of("de", "Der Hafen von Lindholm wird teurer, sagte die Leiterin Tove Vanning.");

    assertThat(check.check("Der Hafen von Lindholm wird für die Leiterin zum Problem.", text))
        .isInstanceOf(Verdict.Grounded.class);
    assertThat(check.check("Der Hafen von Lindholm wird teurer, sagte Greta Tolmin.", text))
        .isInstanceOfSatisfying(
            Verdict.Unsupported.class, u -> assertThat(u.reason()).isEqualTo(Reason.NAME));
  }
}
