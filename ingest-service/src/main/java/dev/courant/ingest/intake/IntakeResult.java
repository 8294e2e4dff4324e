package dev.courant.ingest.intake;

import dev.courant.model.ArticleIngested;
import dev.courant.model.ArticleState;

/** What came of a look at a page. Either way {@code state} is what to remember. */
public sealed interface IntakeResult {
  /** What is known of the article from now on. */
  ArticleState state();

  /** There is a revision to publish. */
  record Revised(ArticleIngested article, ArticleState state) implements IntakeResult {}

  /** There is nothing to publish: unchanged, or not to be had for now. */
  record Unrevised(ArticleState state) implements IntakeResult {}
}
