package dev.courant.ingest.poll;

import dev.courant.ingest.revision.ContentHash;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The entries of one feed during a poll. Not safe for concurrent use. */
final class SeenEntries {
  private final Feed feed;
  private final Instant now;
  private final LookBudget looks;
  private final Map<ArticleId, SeenEntry> entries = new LinkedHashMap<>();
  private final Map<String, SeenEntry> byGuid = new HashMap<>();
  private Set<ArticleId> inFeed;

  SeenEntries(Feed feed, FeedState state, Instant now, LookBudget looks) {
    this.feed = feed;
    this.now = now;
    this.looks = looks;
    state.entries().forEach(seen -> entries.put(seen.id(), seen));
    state.entries().forEach(this::noteGuid);
    inFeed = Set.copyOf(entries.keySet());
  }

  /** An entry without a guid of its own had its address for one. */
  private void noteGuid(SeenEntry seen) {
    String guid = seen.guid();
    byGuid.put(guid == null ? ContentHash.of(seen.url()) : guid, seen);
  }

  /** The entries that the feed shows now. */
  void inFeed(Collection<ShownEntry> shown) {
    Set<CanonicalUrl> urls = shown.stream().map(ShownEntry::url).collect(Collectors.toSet());
    byGuid.values().removeIf(seen -> urls.contains(new CanonicalUrl(seen.url())));
    inFeed = shown.stream().map(this::idOf).collect(Collectors.toSet());
  }

  /** That of the entry with the same guid, if the feed showed it at another address. */
  private ArticleId idOf(ShownEntry shown) {
    ArticleId own = ArticleId.of(shown.url());
    SeenEntry same = shown.guid() == null ? null : byGuid.get(shown.guid());
    return same == null || entries.containsKey(own) ? own : same.id();
  }

  /** The sighting of an entry that is new or changed; empty if it is neither. */
  Optional<Sighting> sight(ShownEntry shown, EntryText entry) {
    ArticleId id = idOf(shown);
    SeenEntry before = entries.get(id);
    String url = before == null ? shown.url().value() : before.url();
    String address = url.equals(shown.url().value()) ? null : shown.url().value();
    boolean moved = before != null && !Objects.equals(before.address(), address);
    if (before != null
        && !moved
        && (before.entryHash().equals(entry.hash()) || !looks.allows(before, entry.hash(), now))) {
      return Optional.empty();
    }
    Instant firstSeen = before == null ? now : before.firstSeen();
    entries.put(id, new SeenEntry(id, url, entry.hash(), firstSeen, now, shown.guid(), address));
    Sighting.Reason reason = before == null ? Sighting.Reason.APPEARED : Sighting.Reason.CHANGED;
    return Optional.of(
        new Sighting(
            id, url, SourceFeed.of(feed, new CanonicalUrl(url)), reason, entry, now, address));
  }

  /** A sighting of each article that is still in the feed and had none for so long. */
  List<Sighting> standing(Duration after) {
    List<Sighting> again = new ArrayList<>();
    for (SeenEntry seen : List.copyOf(entries.values())) {
      if (inFeed.contains(seen.id()) && seen.sightedAt().plus(after).isBefore(now)) {
        entries.put(
            seen.id(),
            new SeenEntry(
                seen.id(),
                seen.url(),
                seen.entryHash(),
                seen.firstSeen(),
                now,
                seen.guid(),
                seen.address()));
        CanonicalUrl.parse(seen.url()).map(url -> standing(seen, url)).ifPresent(again::add);
      }
    }
    return again;
  }

  private Sighting standing(SeenEntry seen, CanonicalUrl url) {
    return new Sighting(
        seen.id(), url.value(), SourceFeed.of(feed, url), Sighting.Reason.STANDING, null, now);
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
