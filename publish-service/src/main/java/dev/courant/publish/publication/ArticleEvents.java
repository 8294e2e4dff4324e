package dev.courant.publish.publication;

import dev.courant.model.ArticlePublished;

/** Where cards are sent, in the order of the calls per article. */
interface ArticleEvents {
  /**
   * Sends a card; subscribers see it once the transaction that it stands in is committed, and never
   * where that is rolled back.
   */
  void published(ArticlePublished card);
}
