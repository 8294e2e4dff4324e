package dev.courant.summarize.grounding;

import dev.courant.model.Statement;
import dev.courant.summarize.grounding.evidence.Article;
import dev.courant.summarize.text.SourceText;

/**
 * Whether a sentence is borne out by the source sentences that its receipts name, told without a
 * model. Thread-safe. For several sentences of one article, {@link #of} reads the source once.
 */
public final class GroundingCheck {
  /** Checks sentences against one text. */
  public ArticleGrounding of(SourceText text) {
    return new ArticleGrounding(new Article(text));
  }

  /** Checks a sentence against its receipts, and only those. */
  public Verdict check(Statement statement, SourceText text) {
    return of(text).check(statement);
  }

  /** Checks a sentence that names no receipts against the source sentences that fit it best. */
  public Verdict check(String sentence, SourceText text) {
    return of(text).check(sentence);
  }
}
