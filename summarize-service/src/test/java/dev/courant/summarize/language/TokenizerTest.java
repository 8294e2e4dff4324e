package dev.courant.summarize.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TokenizerTest {
  /** What a token is, as an expression, which would take several times as long. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(\\p{Nd}{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\p{Nd}|3[01])(?!\\p{Nd})|\\p{Nd}+(?:[.,:'’\\u00A0\\u202F]\\p{Nd}+)*)"
              + "|((?:\\p{L}\\.){2,})"
              + "|(\\p{IsKatakana}[\\p{IsKatakana}ー]*|[\\p{IsHan}\\p{IsHiragana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}])"
              + "|([\\p{L}\\p{M}\\u00AD&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}]]+)"
              + "|([\\p{Sc}%‰°])");

  private static final List<String> PIECES =
      List.of(
          "2026-11-28",
          "2026-13-40",
          "1",
          "42",
          ".",
          ",",
          ":",
          "'",
          "’",
          "-",
          " ",
          "\u00A0",
          "\u00AD",
          "a",
          "É",
          "ß",
          "e\u0301",
          "x.",
          "y.",
          "漢",
          "ひ",
          "カ",
          "ー",
          "ｶ",
          "々",
          "ไ",
          "ท่",
          "ລ",
          "ខ",
          "한",
          "م",
          "é.",
          "漢.",
          "\uD835\uDC00",
          "\uD840\uDC00",
          "\uD83D\uDE00",
          "\uD83D",
          "€",
          "%",
          "°",
          "٣");

  @Test
  void tokensAreWhatTheExpressionSays() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String text =
          random
              .ints(random.nextInt(12), 0, PIECES.size())
              .mapToObj(PIECES::get)
              .collect(Collectors.joining());
      List<String> expected =
          TOKEN
              .matcher(text)
              .results()
              .map(MatchResult::group)
              .filter(found -> !Fold.fold(found).isEmpty())
              .toList();
      assertThat(Tokenizer.tokens(text, Language.of("und")))
          .as(text)
          .extracting(Token::text)
          .containsExactlyElementsOf(expected);
    }
  }

  @Test
  void theMarksOfAnEmojiAreNoWord() {
    assertThat(Tokenizer.tokens("A storm \u2600\uFE0F is coming", Language.of("en")))
        .extracting(Token::key)
        .containsExactly("a", "storm", "is", "coming");
  }
}
