package dev.courant.ingest.poll;

import dev.courant.ingest.feed.ParsedEntry;
import dev.courant.ingest.feed.ParsedFeed;
import dev.courant.ingest.intake.EntryReader;
import dev.courant.ingest.intake.FeedByline;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import dev.courant.model.Sighting;
import dev.courant.runtime.Computing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the entries of a feed that are new or changed since its last poll. */
final class EntryDiff {
  private final LookBudget looks = new LookBudget();
  private final EntryReader reader;
  private final Computing computing;
  private final Duration sightAgainAfter;
  private final int keepEntries;

  /**
   * Compares answers with what was seen before.
   *
   * @param sightAgainAfter after what time an article that is still in the feed is sighted again
   * @param keepEntries how many entries are kept that left the feed
   */
  EntryDiff(EntryReader reader, Computing computing, Duration sightAgainAfter, int keepEntries) {
    this.reader = reader;
    this.computing = computing;
    this.sightAgainAfter = sightAgainAfter;
    this.keepEntries = keepEntries;
  }

  /** Of a full answer; several entries of one article count as the first of them. */
  NewEntries entries(Feed feed, FeedState state, ParsedFeed answer, Instant now) {
    return computing.call(() -> compare(feed, state, answer, now));
  }

  private NewEntries compare(Feed feed, FeedState state, ParsedFeed answer, Instant now) {
    Map<CanonicalUrl, ParsedEntry> byUrl = new LinkedHashMap<>();
    Map<String, Integer> omitted = new HashMap<>();
    for (ParsedEntry entry : answer.entries()) {
      Optional<CanonicalUrl> url = Optional.ofNullable(entry.url()).flatMap(CanonicalUrl::parse);
      if (url.isEmpty()) {
        omitted.merge("without an address of an article", 1, Integer::sum);
      } else if (byUrl.putIfAbsent(url.get(), entry) != null) {
        omitted.merge("at the address of another entry", 1, Integer::sum);
      }
    }
    SeenEntries seen = new SeenEntries(feed, state, now, looks);
    seen.inFeed(byUrl.keySet());
    List<Sighting> news = new ArrayList<>();
    FeedByline byline = FeedByline.of(answer, feed.outlet());
    byUrl.forEach(
        (url, entry) -> seen.sight(url, reader.of(entry, byline.of(entry))).ifPresent(news::add));
    return with(seen, news, omitted);
  }

  /** Of an answer that says that nothing changed. */
  NewEntries unchanged(Feed feed, FeedState state, Instant now) {
    return with(new SeenEntries(feed, state, now, looks), List.of(), Map.of());
  }

  private NewEntries with(SeenEntries seen, List<Sighting> news, Map<String, Integer> omitted) {
    List<Sighting> all = new ArrayList<>(news);
    all.addAll(seen.standing(sightAgainAfter));
    boolean appeared =
        news.stream().anyMatch(sighting -> sighting.reason() == Sighting.Reason.APPEARED);
    return new NewEntries(all, appeared, seen.kept(keepEntries), omitted);
  }
}
