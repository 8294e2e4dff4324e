package dev.courant.summarize.summary;

import dev.courant.summarize.text.SourceText;
import java.util.List;

/**
 * Summarises a text. Safe for concurrent use. It is called on virtual threads, which may wait, and
 * computes by a {@link Computation}.
 */
public interface Engine {
  /**
   * Summarises the text. Every sentence names its receipts; unsupported sentences are left out and
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
