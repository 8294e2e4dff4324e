package dev.courant.summarize.languagemodel.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.Sentence;
import dev.courant.summarize.languagemodel.Articles;
import dev.courant.summarize.text.SourceText;
import dev.courant.summarize.text.SourceTexts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExcerptTest {
  private static final int TOKENS = 600;
  private static final String LATE =
      "At the very end the Harwick engineers gave the price of the bridge.";

  private final SourceText text = new SourceTexts().of(Articles.article(body()));

  @Test
  void cutsALongArticleByRelevanceAndNotByLengthAlone() {
    List<String> shown = new Excerpt().of(text, TOKENS).stream().map(Sentence::text).toList();

    assertThat(shown).hasSizeLessThan(60).contains(LATE);
    assertThat(shown.getFirst()).startsWith("Paragraph number 1 ");
    assertThat(shown.stream().mapToInt(String::length).sum()).isLessThanOrEqualTo(3 * TOKENS);
  }

  @Test
  void keepsTheOrderOfTheText() {
    List<Integer> starts = new Excerpt().of(text, TOKENS).stream().map(Sentence::start).toList();

    assertThat(starts).isSorted();
  }

  @Test
  void showsAllOfWhatFits() {
    assertThat(new Excerpt().of(text, 100_000)).isEqualTo(text.sentences());
  }

  private static String body() {
    return IntStream.rangeClosed(1, 200)
            .mapToObj(i -> "Paragraph number " + i + " tells of weather, fish and boats at length.")
            .collect(Collectors.joining("\n\n"))
        + "\n\n"
        + LATE;
  }
}
