package dev.courant.ingest.poll;

import dev.courant.ingest.feed.ParsedEntry;
import dev.courant.ingest.feed.ParsedFeed;
import dev.courant.ingest.intake.FeedByline;
import dev.courant.ingest.intake.Telling;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import dev.courant.model.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells what a feed's answer says that was not said before. */
final class Sighter {
  private final Telling telling;
  private final Duration sayAgainAfter;
  private final int keepEntries;

  /**
   * Remembers entries.
   *
   * @param sayAgainAfter after what time an article that still stands in a feed is spoken of again
   * @param keepEntries how many are remembered that stand in the feed no more
   */
  Sighter(Telling telling, Duration sayAgainAfter, int keepEntries) {
    this.telling = telling;
    this.sayAgainAfter = sayAgainAfter;
    this.keepEntries = keepEntries;
  }

  /** Of a full answer: of the entries that lead to articles, the first of each. */
  Sighted entries(Feed feed, FeedState state, ParsedFeed answer, Instant now) {
    Map<CanonicalUrl, ParsedEntry> byUrl = new LinkedHashMap<>();
    for (ParsedEntry entry : answer.entries()) {
      Optional.ofNullable(entry.url())
          .flatMap(CanonicalUrl::parse)
          .ifPresent(url -> byUrl.putIfAbsent(url, entry));
    }
    Memory memory = new Memory(feed, state, now);
    memory.standsInFeed(byUrl.keySet());
    List<Sighting> news = new ArrayList<>();
    List<String> byline = FeedByline.of(answer, feed.outlet());
    byUrl.forEach(
        (url, entry) -> memory.sight(url, telling.of(entry, byline)).ifPresent(news::add));
    return sighted(memory, news);
  }

  /** Of an answer that nothing changed. */
  Sighted unchanged(Feed feed, FeedState state, Instant now) {
    return sighted(new Memory(feed, state, now), List.of());
  }

  private Sighted sighted(Memory memory, List<Sighting> news) {
    List<Sighting> all = new ArrayList<>(news);
    all.addAll(memory.sayAgain(sayAgainAfter));
    boolean appeared =
        news.stream().anyMatch(sighting -> sighting.reason() == Sighting.Reason.APPEARED);
    return new Sighted(all, appeared, memory.kept(keepEntries));
  }
}
