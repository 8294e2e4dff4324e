package dev.courant.story.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Storm hits the coast, 12 hurt. | storm hits the coast 12 hurt",
        "1,200.5 people, 3. | 1,200.5 people 3",
        "Der Präsident von São Tomé | der prasident von sao tome",
        "'' | ''",
        "東京で 5人 | 東 京 て 5 人",
        "서울 시장 | 서울 시장",
        "กรุงเทพ | ก ร ง เ ท พ",
        "don't stop-over | don t stop over",
        "ﬁve ½ ² | five 1 2 2",
        "\uD83D\uDE00 𠀀漢 | 𠀀 漢",
        "Ἀθῆναι 2024年 | αθηναι 2024 年",
        "12.a 7..8 ,9 | 12 a 7 8 9"
      })
  void wordsAreFolded(String text, String words) {
    assertThat(TextWords.of(text))
        .isEqualTo(words.isEmpty() ? List.of() : List.of(words.split(" ")));
  }
}
