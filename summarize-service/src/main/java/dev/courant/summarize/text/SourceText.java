package dev.courant.summarize.text;

import dev.courant.model.Sentence;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an engine, the grounding check, the section, the analysis and the origins work on: the words
 * of the article and nothing about who published it, so that none of them can lean on that.
 *
 * @param title the outlet's headline, plain text
 * @param body plain text, paragraphs parted by a blank line, NFC
 * @param language BCP 47, or {@code und}
 * @param publishedAt what relative dates such as "on Monday" count from, or null
 * @param sentences of the body in reading order, {@code s1}, {@code s2}, ...
 * @param paragraphs for each sentence, the number of its paragraph, from 0
 */
public record SourceText(
    String title,
    String body,
    String language,
    @Nullable Instant publishedAt,
    List<Sentence> sentences,
    List<Integer> paragraphs) {
  public SourceText {
    sentences = List.copyOf(sentences);
    paragraphs = List.copyOf(paragraphs);
  }

  /** The number of a sentence's paragraph, 0 where paragraphs are not known. */
  int paragraph(int sentence) {
    return sentence < paragraphs.size() ? paragraphs.get(sentence) : 0;
  }
}
