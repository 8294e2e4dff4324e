package dev.courant.summarize.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.Sentence;
import dev.courant.summarize.language.SentenceSplitter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | It rained. "We left. We ran," said Ana Prado. It ended. | 1 | 2
          en | It rained. “We left. We ran,” said Ana Prado. It ended. | 1 | 2
          en | It rained. 'We left. The dogs' owners ran,' said Ana Prado. It ended. | 1 | 2
          de | Es regnete. „Wir gingen. Wir liefen“, sagte Ana Prado. Es endete. | 1 | 2
          de | Es regnete. »Wir gingen. Wir liefen«, sagte Ana Prado. Es endete. | 1 | 2
          fr | Il pleuvait. « Nous sommes partis. Nous avons couru », dit Ana Prado. C'est fini. | 1 | 2
          sv | Det regnade. ”Vi gick. Vi sprang”, sade Ana Prado. Det tog slut. | 1 | 2
          nb | Det regnet.¶– Vi gikk. Vi løp, sier Ana Prado.¶Det tok slutt. | 1 | 2
          zh | 下雨了。安娜说：“我们走了。我们跑了。”后来停了。 | 1 | 2
          """)
  void a_quotation_joins_the_sentences_that_it_goes_over(
      String language, String body, int first, int last) {
    Quotations quotations = Quotations.of(text(body.replace("¶", "\n\n"), language));
    assertThat(quotations.last(0)).isZero();
    assertThat(quotations.last(first)).isEqualTo(last);
    assertThat(quotations.torn(0, last)).isFalse();
    assertThat(quotations.share(first, last)).isGreaterThan(0.4);
  }

  @Test
  void apostrophes_inches_and_hebrew_acronyms_quote_nothing() {
    String body =
        "The dogs' owners didn't see the 27\" screen of rock 'n' roll in '98. צה\"ל הודיע.";
    Quotations quotations = Quotations.of(text(body, "en"));
    int last = text(body, "en").sentences().size() - 1;
    assertThat(quotations.share(0, last)).isZero();
    assertThat(quotations.torn(0, last)).isFalse();
  }

  @Test
  void a_speech_over_several_paragraphs_is_torn_wherever_it_is_cut() {
    String body =
        "“We left.\n\nWe ran all night.\n\nWe slept,” said Ana Prado.\n\nThe rain ended at noon.";
    Quotations quotations = Quotations.of(text(body, "en"));
    assertThat(List.of(0, 1, 2)).allMatch(i -> quotations.torn(i, i));
    assertThat(quotations.torn(3, 3)).isFalse();
  }

  @Test
  void what_is_not_quoted_can_be_had_alone() {
    Quotations quotations =
        Quotations.of(text("“We left,” said Ana Prado, “and ran.” It ended.", "en"));
    assertThat(quotations.outside(0, 0).strip()).isEqualTo("said Ana Prado,");
  }

  private static SourceText text(String body, String language) {
    SentenceSplitter.Paragraphs split = new SentenceSplitter().paragraphs(body, language);
    List<Sentence> sentences = split.sentences();
    return new SourceText("", body, language, null, sentences, split.numbers());
  }
}
