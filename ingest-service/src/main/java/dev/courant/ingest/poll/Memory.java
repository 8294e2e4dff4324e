package dev.courant.ingest.poll;

import dev.courant.model.ArticleId;
import dev.courant.model.FeedState;
import dev.courant.model.FeedState.SeenEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The entries of one feed, as a poll goes on. Not safe for concurrent use. */
final class Memory {
  private final Map<ArticleId, SeenEntry> entries = new LinkedHashMap<>();
  private Set<ArticleId> inFeed;

  Memory(FeedState state) {
    state.entries().forEach(seen -> entries.put(seen.id(), seen));
    inFeed = Set.copyOf(entries.keySet());
  }

  @Nullable SeenEntry find(ArticleId id) {
    return entries.get(id);
  }

  void put(SeenEntry seen) {
    entries.put(seen.id(), seen);
  }

  void standsInFeed(Collection<ArticleId> ids) {
    inFeed = new HashSet<>(ids);
  }

  /** What is due to be looked at again by the clock. */
  List<SeenEntry> due(Instant now) {
    return entries.values().stream()
        .filter(seen -> seen.nextCheck() != null && !seen.nextCheck().isAfter(now))
        .toList();
  }

  /** All that stands in the feed, and of the rest the {@code keep} that were first seen last. */
  List<SeenEntry> kept(int keep) {
    List<SeenEntry> standing = new ArrayList<>();
    List<SeenEntry> rest = new ArrayList<>();
    entries.values().forEach(seen -> (inFeed.contains(seen.id()) ? standing : rest).add(seen));
    rest.sort((a, b) -> b.firstSeen().compareTo(a.firstSeen()));
    standing.addAll(rest.subList(0, Math.min(keep, rest.size())));
    return standing;
  }
}
