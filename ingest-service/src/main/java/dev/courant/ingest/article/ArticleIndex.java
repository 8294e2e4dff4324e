package dev.courant.ingest.article;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleState;
import dev.courant.model.GateDecision;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds articles by their further addresses, and by what their pages showed. One writer. */
final class ArticleIndex {
  private final Map<String, ArticleId> aliases = new ConcurrentHashMap<>();
  private final Map<String, Set<ArticleId>> texts = new ConcurrentHashMap<>();

  void add(ArticleState state) {
    if (state.mergedInto() == null) {
      state.knownAddresses().aliases().forEach(alias -> aliases.putIfAbsent(alias, state.id()));
    }
    String digest = digest(state);
    if (digest != null) {
      texts.computeIfAbsent(digest, _ -> ConcurrentHashMap.newKeySet()).add(state.id());
    }
  }

  void remove(ArticleState state) {
    state.knownAddresses().aliases().forEach(alias -> aliases.remove(alias, state.id()));
    String digest = digest(state);
    Set<ArticleId> ids = digest == null ? null : texts.get(digest);
    if (digest != null && ids != null && ids.remove(state.id()) && ids.isEmpty()) {
      texts.remove(digest);
    }
  }

  private static @Nullable String digest(ArticleState state) {
    GateDecision gate = state.gate();
    return gate == null || state.mergedInto() != null ? null : gate.text();
  }

  @Nullable ArticleId at(String alias) {
    return aliases.get(alias);
  }

  Set<ArticleId> showing(String digest) {
    return texts.getOrDefault(digest, Set.of());
  }
}
