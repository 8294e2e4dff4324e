package dev.courant.summarize.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void keepsNumbersAndContractionsWholeAndPartsCompoundsAndElisions() {
    assertThat(texts("Don’t say l'homme, O'Brien's COVID-19 cost 1,000.50!"))
        .containsExactly(
            "don't", "say", "l", "homme", "o", "brien", "covid", "19", "cost", "1,000.50");
  }

  @Test
  void findsWordsInScriptsWithoutSpaces() {
    assertThat(texts("他们在北京举行会议")).containsExactly("他们", "在", "北京", "举行", "会议");
    assertThat(texts("เมืองหลวงของประเทศ")).hasSizeGreaterThan(2);
    assertThat(texts("東京都は新しい計画を発表した。")).contains("東京", "計画", "発表");
  }

  @Test
  void saysWhereEachWordStands() {
    String text = "😀 Der Bürgermeister’s";

    assertThat(Words.of(text))
        .containsExactly(new Word("der", 3, 6), new Word("bürgermeister", 7, 20));
    assertThat(text.substring(7, 20)).isEqualTo("Bürgermeister");
  }

  @Test
  void findsNothingInWhatHasNoWords() {
    assertThat(Words.of("")).isEmpty();
    assertThat(Words.of(" — … ' '' \ud83d")).isEmpty();
  }

  private static List<String> texts(String text) {
    return Words.of(text).stream().map(Word::text).toList();
  }
}
