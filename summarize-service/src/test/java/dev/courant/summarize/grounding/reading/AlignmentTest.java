package dev.courant.summarize.grounding.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.summarize.grounding.Texts;
import dev.courant.summarize.grounding.evidence.Article;
import dev.courant.summarize.grounding.evidence.Evidence;
import dev.courant.summarize.language.Token;
import dev.courant.summarize.text.SourceText;
import org.junit.jupiter.api.Test;

class AlignmentTest {
  private final SourceText text =
      Texts.of(
          "en",
          "The ferry left Ostrand at noon with forty passengers.",
          "A storm closed the harbour of Ostrand for hours.");

  @Test
  void aWordPutInThePlaceOfAnotherIsAGap() {
    Alignment alignment = align("The ferry left Harwick at noon with forty passengers.");

    assertThat(alignment.placed()).isEqualTo(8);
    assertThat(alignment.gaps())
        .filteredOn(gap -> !gap.claim().isEmpty())
        .singleElement()
        .satisfies(gap -> {
          assertThat(gap.claim()).extracting(Token::text).containsExactly("Harwick");
          assertThat(gap.source()).extracting(Token::text).containsExactly("Ostrand");
        });
  }

  @Test
  void anExtractHasAPlaceForEachWord() {
    Alignment alignment = align("the harbour of Ostrand for hours");

    assertThat(alignment.closeness()).isEqualTo(1);
    assertThat(alignment.leftOut()).isZero();
  }

  private Alignment align(String sentence) {
    Article article = new Article(text);
    return Evidence.of(article, article.claim(sentence), article.readings(), article.readings())
        .alignment();
  }
}
