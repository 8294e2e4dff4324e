package dev.courant.summarize.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NameWordTest {
  private static final Pattern WORD =
      Pattern.compile("\\p{Lu}\\.(?= )|[\\p{L}\\p{M}]+(?:['’-][\\p{L}\\p{M}]+)*");
  private static final List<String> PIECES =
      List.of("A", "B.", "É. ", "o", "'", "’", "-", " ", ".", "e\u0301", "漢", "7", "\uD835\uDC00");

  @Test
  void wordsAreWhatTheExpressionSays() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String text =
          random
              .ints(random.nextInt(10), 0, PIECES.size())
              .mapToObj(PIECES::get)
              .collect(Collectors.joining());
      assertThat(NameWord.in(text))
          .as(text)
          .extracting(NameWord::text)
          .containsExactlyElementsOf(WORD.matcher(text).results().map(MatchResult::group).toList());
    }
  }
}
