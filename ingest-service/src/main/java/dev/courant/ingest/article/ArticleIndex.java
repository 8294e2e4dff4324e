package dev.courant.ingest.article;

import dev.courant.ingest.gate.OutletPages;
import dev.courant.ingest.gate.PageAddress;
import dev.courant.model.ArticleId;
import dev.courant.model.ArticleState;
import dev.courant.model.GateDecision;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds articles by their further addresses, by what their pages showed, and the newest of a host.
 * One writer.
 */
final class ArticleIndex {
  private final Map<String, ArticleId> aliases = new ConcurrentHashMap<>();
  private final Map<String, Set<ArticleId>> texts = new ConcurrentHashMap<>();
  private final Map<String, NavigableSet<Seen>> newest = new ConcurrentHashMap<>();

  private record Seen(Instant at, ArticleId id) implements Comparable<Seen> {
    private static final Comparator<Seen> NEWEST_FIRST =
        Comparator.comparing(Seen::at).reversed().thenComparing(seen -> seen.id().value());

    static Seen of(ArticleState state) {
      return new Seen(state.firstSeen(), state.id());
    }

    @Override
    public int compareTo(Seen other) {
      return NEWEST_FIRST.compare(this, other);
    }
  }

  void add(ArticleState state) {
    if (state.mergedInto() == null) {
      state.knownAddresses().aliases().forEach(alias -> aliases.putIfAbsent(alias, state.id()));
    }
    String digest = digest(state);
    if (digest != null) {
      texts.computeIfAbsent(digest, _ -> ConcurrentHashMap.newKeySet()).add(state.id());
    }
    if (OutletPages.counts(state)) {
      addNewest(state);
    }
  }

  private void addNewest(ArticleState state) {
    NavigableSet<Seen> host =
        newest.computeIfAbsent(PageAddress.hostOf(state.url()), _ -> new ConcurrentSkipListSet<>());
    host.add(Seen.of(state));
    if (host.size() > OutletPages.MOST + 1) { // one more than that, since one is asked for others
      host.pollLast();
    }
  }

  private void removeNewest(ArticleState state) {
    String host = PageAddress.hostOf(state.url());
    NavigableSet<Seen> seen = newest.get(host);
    if (seen != null && seen.remove(Seen.of(state)) && seen.isEmpty()) {
      newest.remove(host);
    }
  }

  void remove(ArticleState state) {
    if (OutletPages.counts(state)) {
      removeNewest(state);
    }
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

  /** The articles of a host that were published from their pages, newest first. */
  List<ArticleId> newest(String host) {
    NavigableSet<Seen> seen = newest.get(host);
    return seen == null ? List.of() : seen.stream().map(Seen::id).toList();
  }

  Set<ArticleId> showing(String digest) {
    return texts.getOrDefault(digest, Set.of());
  }
}
