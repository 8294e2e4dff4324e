package dev.courant.publish.store;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleSummarized;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * One document per article, at its highest revision and edition. Every method fails with {@link
 * StoreUnavailableException} where the store cannot be reached; trying again may help.
 */
public interface ArticleStore {
  /**
   * Stores each article unless the store has it as it is or newer ({@link Newness}); repeating it
   * changes nothing. Once it completes, the articles survive the loss of any one node. At most one
   * state of an article may stand in one call.
   */
  Mono<SaveResult> save(Collection<ArticleSummarized> articles);

  /** The article at its highest revision, withdrawn or not; empty where it is unknown. */
  Mono<ArticleSummarized> find(ArticleId id);

  /**
   * The articles that a query asks for, newest first.
   *
   * @param after the list goes on behind it; null for its start
   * @param limit of the items, at least 1
   */
  Mono<ArticlePage> list(ArticleQuery query, @Nullable Position after, int limit);

  /** How many listed articles every value of every facet has, the greatest first in each facet. */
  Mono<List<Tally>> tally();
}
