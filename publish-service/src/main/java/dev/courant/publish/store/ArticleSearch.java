package dev.courant.publish.store;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Finds articles by their words. It may lag behind the {@link ArticleStore}, and says how far it
 * is. Fails with {@link StoreUnavailableException} where it cannot answer.
 */
public interface ArticleSearch {
  /**
   * The listed articles that have all of the words in headline, summary or names, newest first.
   *
   * @param words as somebody typed them; split and reduced by the rules of each language
   * @param filters which of them are asked for
   * @param after the list goes on behind it; null for its start
   * @param limit of the items, at least 1
   */
  Mono<Found> search(String words, ArticleQuery filters, @Nullable Position after, int limit);

  /**
   * What was found.
   *
   * @param filled the part of the log that the search has read, 0 to 1; 1 where it misses nothing
   */
  record Found(ArticlePage page, double filled) {}
}
