package dev.courant.publish.publication;

import dev.courant.model.ArticlePublished;
import dev.courant.publish.log.ReadRecord.Whole;

/** Where cards are sent, in the order of the calls per article. */
interface ArticleEvents {
  /**
   * Sends a card; subscribers see it once the transaction that it stands in is committed, and never
   * where that is rolled back.
   *
   * @param cause the record that the card follows from
   */
  void published(ArticlePublished card, Whole cause);
}
