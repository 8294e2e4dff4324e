package dev.courant.publish.store;

import dev.courant.model.ArticleId;
import java.util.Map;
import java.util.Set;

/**
 * What became of the articles of a {@linkplain ArticleStore#save save}; those named in neither part
 * are stored.
 *
 * @param superseded the store has them at the same revision already, or at a newer one
 * @param rejected the store can never take them, and why
 */
public record SaveResult(Set<ArticleId> superseded, Map<ArticleId, String> rejected) {
  public SaveResult {
    superseded = Set.copyOf(superseded);
    rejected = Map.copyOf(rejected);
  }
}
