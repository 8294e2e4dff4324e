package dev.courant.summarize.grounding.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "She called it \"a quiet disaster\" today",
        "She called it “a quiet disaster” today",
        "Sie nannte es „a quiet disaster“",
        "Elle parle de «a quiet disaster»",
        "She called it 'a quiet disaster', he said",
        "She called it ` a quiet disaster ' today",
      })
  void marksOfManyLanguagesAreKnown(String sentence) {
    assertThat(quoted(sentence)).containsExactly("a quiet disaster");
  }

  @Test
  void anApostropheIsNoMark() {
    assertThat(quoted("The mayor's plan didn't please the dockers of O'Hara Street")).isEmpty();
  }

  @Test
  void aMarkWithoutItsPartnerSpansToTheEndOfTheSentence() {
    assertThat(quoted("It was a mess,\" said Bell.")).containsExactly("It was a mess,");
    assertThat(quoted("Bell said: \"It was a mess.")).containsExactly("It was a mess.");
  }

  @Test
  void aMarkBetweenBlanksOpensWhereTheMarksAreInPairs() {
    assertThat(quoted("Bell was there , ' but it was a mess ' ."))
        .containsExactly("but it was a mess");
    assertThat(quoted("It was a mess , ' said Bell .")).containsExactly("It was a mess ,");
  }

  @Test
  void aMarkThatOpensAgainAtANewParagraphIsNoEnd() {
    assertThat(quoted("Bell said: ‘It was a mess. ‘ Nobody came. ‘ We left.’"))
        .containsExactly("It was a mess.", "Nobody came.", "We left.");
    assertThat(quoted("Hon sade: ”det var kaos” och ”vi gick”."))
        .containsExactly("det var kaos", "vi gick");
  }

  private static List<String> quoted(String sentence) {
    return Quotes.in(sentence).stream()
        .map(span -> sentence.substring(span.start(), span.end()).strip())
        .toList();
  }
}
