package dev.courant.summarize.summary;

import dev.courant.summarize.text.SourceText;
import java.util.List;

/** Compiles a text. Safe for concurrent use; blocks, and is called on virtual threads. */
public interface Engine {
  /**
   * Tells the text, each sentence with its receipts. What could not be borne out is withheld and
   * counted.
   *
   * @throws RuntimeException where this engine cannot, for now or for good; another is to be asked
   */
  Compilation compile(SourceText text);

  /**
   * The same, for an engine to which a publisher's reservations matter.
   *
   * @param optOuts as in {@link dev.courant.model.ArticleIngested}
   */
  default Compilation compile(SourceText text, List<String> optOuts) {
    return compile(text);
  }
}
