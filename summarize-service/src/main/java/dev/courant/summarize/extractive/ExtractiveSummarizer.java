package dev.courant.summarize.extractive;

import dev.courant.model.Statement;
import dev.courant.summarize.text.SourceText;
import java.util.List;

/** Summarises by quoting: chooses the sentences of a text that say most of it. */
public final class ExtractiveSummarizer {

  /**
   * The summary of a text.
   *
   * @return 3 to 5 sentences, fewer only where the text has fewer; verbatim, in reading order, each
   *     with its own receipt
   */
  public List<Statement> summarize(SourceText text) {
    return text.sentences().stream()
        .limit(3)
        .map(sentence -> new Statement(sentence.text(), List.of(sentence.id())))
        .toList();
  }
}
