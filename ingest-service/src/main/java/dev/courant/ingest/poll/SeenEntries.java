package dev.courant.ingest.poll;

import dev.courant.model.ArticleId;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.EntryText;
import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import dev.courant.model.FeedState.SeenEntry;
import dev.courant.model.Sighting;
import dev.courant.model.SourceFeed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The entries of one feed during a poll. Not safe for concurrent use. */
final class SeenEntries {
  private final Feed feed;
  private final Instant now;
  private final LookBudget looks;
  private final Map<ArticleId, SeenEntry> entries = new LinkedHashMap<>();
  private Set<ArticleId> inFeed;

  SeenEntries(Feed feed, FeedState state, Instant now, LookBudget looks) {
    this.feed = feed;
    this.now = now;
    this.looks = looks;
    state.entries().forEach(seen -> entries.put(seen.id(), seen));
    inFeed = Set.copyOf(entries.keySet());
  }

  void inFeed(Collection<CanonicalUrl> urls) {
    inFeed = urls.stream().map(ArticleId::of).collect(Collectors.toSet());
  }

  /** The sighting of an entry that is new or changed; empty if it is neither. */
  Optional<Sighting> sight(CanonicalUrl url, EntryText entry) {
    ArticleId id = ArticleId.of(url);
    SeenEntry before = entries.get(id);
    if (before != null && before.entryHash().equals(entry.hash())) {
      return Optional.empty();
    }
    if (before != null && !looks.allows(before, entry.hash(), now)) {
      return Optional.empty();
    }
    Instant firstSeen = before == null ? now : before.firstSeen();
    entries.put(id, new SeenEntry(id, url.value(), entry.hash(), firstSeen, now));
    Sighting.Reason reason = before == null ? Sighting.Reason.APPEARED : Sighting.Reason.CHANGED;
    return Optional.of(sighting(id, url, reason, entry));
  }

  /** A sighting of each article that is still in the feed and had none for so long. */
  List<Sighting> standing(Duration after) {
    List<Sighting> again = new ArrayList<>();
    for (SeenEntry seen : List.copyOf(entries.values())) {
      if (inFeed.contains(seen.id()) && seen.sightedAt().plus(after).isBefore(now)) {
        entries.put(
            seen.id(),
            new SeenEntry(seen.id(), seen.url(), seen.entryHash(), seen.firstSeen(), now));
        CanonicalUrl.parse(seen.url())
            .map(url -> sighting(seen.id(), url, Sighting.Reason.STANDING, null))
            .ifPresent(again::add);
      }
    }
    return again;
  }

  private Sighting sighting(
      ArticleId id, CanonicalUrl url, Sighting.Reason reason, @Nullable EntryText entry) {
    return new Sighting(id, url.value(), SourceFeed.of(feed, url), reason, entry, now);
  }

  /** All that are in the feed, and of the rest the {@code keep} that were first seen last. */
  List<SeenEntry> kept(int keep) {
    List<SeenEntry> standing = new ArrayList<>();
    List<SeenEntry> rest = new ArrayList<>();
    entries.values().forEach(seen -> (inFeed.contains(seen.id()) ? standing : rest).add(seen));
    rest.sort((a, b) -> b.firstSeen().compareTo(a.firstSeen()));
    standing.addAll(rest.subList(0, Math.min(keep, rest.size())));
    return standing;
  }
}
