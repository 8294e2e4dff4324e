package dev.courant.ingest.article;

import dev.courant.model.ArticleState;
import java.util.Collection;
import java.util.List;

/**
 * The articles of a partition when its ownership begins.
 *
 * @param position the next sighting to be taken in
 */
public record RestoredArticles(Collection<ArticleState> articles, long position) {
  public RestoredArticles {
    articles = List.copyOf(articles);
  }
}
