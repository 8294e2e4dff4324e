package dev.courant.ingest.gate;

import dev.courant.model.ArticleState;

/** The texts that other articles' pages showed when they were last looked at. */
@FunctionalInterface
public interface SharedTexts {
  /**
   * Whether the page of another article of the same host shows the same.
   *
   * @param digest of its sentences
   */
  boolean isElsewhere(ArticleState article, String digest);
}
