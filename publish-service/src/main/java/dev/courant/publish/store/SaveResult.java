package dev.courant.publish.store;

import dev.courant.model.ArticleId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What became of the articles of a {@linkplain ArticleStore#save save}; those named in neither part
 * are stored, by this save or by an earlier one.
 *
 * @param superseded the store has them at a newer revision
 * @param rejected the store can never take them, and why
 */
public record SaveResult(Set<ArticleId> superseded, Map<ArticleId, String> rejected) {
  public SaveResult {
    superseded = Set.copyOf(superseded);
    rejected = Map.copyOf(rejected);
  }

  /** Both results together, of different articles. */
  SaveResult and(SaveResult other) {
    Set<ArticleId> bothSuperseded = new HashSet<>(superseded);
    bothSuperseded.addAll(other.superseded);
    Map<ArticleId, String> bothRejected = new HashMap<>(rejected);
    bothRejected.putAll(other.rejected);
    return new SaveResult(bothSuperseded, bothRejected);
  }

  /** The same, but that these articles are not superseded. */
  public SaveResult without(Set<ArticleId> stored) {
    Set<ArticleId> rest = new HashSet<>(superseded);
    rest.removeAll(stored);
    return new SaveResult(rest, rejected);
  }
}
