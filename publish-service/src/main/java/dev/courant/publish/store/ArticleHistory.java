package dev.courant.publish.store;

import dev.courant.model.ArticleId;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * What articles were before. It knows the revisions that the store itself has had: one that was
 * filled from a compacted log has the last of each article alone. Fails with {@link
 * StoreUnavailableException} where it cannot answer.
 */
public interface ArticleHistory {
  /**
   * The revisions of an article before the one that the store has now, the earliest first; none of
   * an article that is withdrawn or unknown.
   */
  Mono<List<Revision>> earlier(ArticleId id);
}
