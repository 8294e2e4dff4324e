package dev.courant.evaluation;

import dev.courant.model.ArticleIngested;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text and summaries that people wrote of it: one JSON line of a summaries corpus.
 *
 * @param references one at least
 */
record SummaryCase(String id, String text, List<String> references) {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");

  SummaryCase {
    references = List.copyOf(references);
  }

  /** The text as an article of an outlet that says nothing about itself. */
  ArticleIngested article() {
    return new BareText("", text).article();
  }

  /** Sentences as the baselines see them: ended by a mark and white space, no more. */
  List<String> plainSentences() {
    String flat = SPACE.matcher(text.strip()).replaceAll(" ");
    return SENTENCE_END.splitAsStream(flat).filter(sentence -> !sentence.isEmpty()).toList();
  }
}
