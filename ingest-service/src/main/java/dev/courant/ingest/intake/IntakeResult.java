package dev.courant.ingest.intake;

import dev.courant.model.ArticleIngested;
import dev.courant.model.ArticleState;

/** The outcome of checking a page. */
public sealed interface IntakeResult {
  /** The new state of the article. */
  ArticleState state();

  /** There is a revision to publish. */
  record Revised(ArticleIngested article, ArticleState state) implements IntakeResult {}

  /** There is nothing to publish: unchanged, or unavailable. */
  record Unrevised(ArticleState state) implements IntakeResult {}
}
