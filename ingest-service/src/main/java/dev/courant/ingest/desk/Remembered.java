package dev.courant.ingest.desk;

import dev.courant.model.ArticleState;
import java.util.Collection;
import java.util.List;

/**
 * What is remembered of a partition.
 *
 * @param position the next sighting to be taken in
 */
public record Remembered(Collection<ArticleState> articles, long position) {
  public Remembered {
    articles = List.copyOf(articles);
  }
}
