package dev.courant.ingest.desk;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleIngested;
import dev.courant.model.ArticleState;
import java.util.List;

/**
 * What a desk writes in one transaction.
 *
 * @param states what is to be remembered of articles from now on
 * @param forgotten what is not to be remembered any more
 * @param position the next sighting to be taken in
 */
public record DeskRecords(
    List<ArticleIngested> articles,
    List<ArticleState> states,
    List<ArticleId> forgotten,
    long position) {
  public DeskRecords {
    articles = List.copyOf(articles);
    states = List.copyOf(states);
    forgotten = List.copyOf(forgotten);
  }
}
