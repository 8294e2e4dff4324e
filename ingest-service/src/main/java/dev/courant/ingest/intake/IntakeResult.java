package dev.courant.ingest.intake;

import dev.courant.model.ArticleIngested;
import dev.courant.model.FeedState.SeenEntry;

/** What came of a sighting. Either way {@code seen} is what to remember. */
public sealed interface IntakeResult {
  /** What is known of the article from now on. */
  SeenEntry seen();

  /** There is a revision to publish. */
  record Revised(ArticleIngested article, SeenEntry seen) implements IntakeResult {}

  /** There is nothing to publish: unchanged, or not to be had for now. */
  record Unrevised(SeenEntry seen) implements IntakeResult {}
}
