package dev.courant.ingest.poll;

import dev.courant.ingest.feed.ParsedFeed;
import dev.courant.ingest.intake.EntryReader;
import dev.courant.ingest.intake.FeedByline;
import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import dev.courant.model.Sighting;
import dev.courant.runtime.Computing;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds the entries of a feed that are new or changed since its last poll. */
final class EntryDiff {
  private final LookBudget looks = new LookBudget();
  private final EntryReader reader;
  private final Computing computing;
  private final Duration sightAgainAfter;
  private final int keepEntries;
  private final MeterRegistry meters;

  /**
   * Compares answers with what was seen before.
   *
   * @param sightAgainAfter after what time an article that is still in the feed is sighted again
   * @param keepEntries how many entries are kept that left the feed
   * @param meters for {@code courant.ingest.entries.left_out}, by reason: entries of answers that
   *     lead to no article
   */
  EntryDiff(
      EntryReader reader,
      Computing computing,
      Duration sightAgainAfter,
      int keepEntries,
      MeterRegistry meters) {
    this.reader = reader;
    this.computing = computing;
    this.sightAgainAfter = sightAgainAfter;
    this.keepEntries = keepEntries;
    this.meters = meters;
  }

  /** Of a full answer; several entries of one article count as the first of them. */
  NewEntries entries(Feed feed, FeedState state, ParsedFeed answer, Instant now) {
    return computing.call(() -> compare(feed, state, answer, now));
  }

  private NewEntries compare(Feed feed, FeedState state, ParsedFeed answer, Instant now) {
    ShownEntries shown = ShownEntries.of(answer.entries());
    SeenEntries seen = new SeenEntries(feed, state, now, looks);
    seen.inFeed(shown.entries());
    List<Sighting> news = new ArrayList<>();
    FeedByline byline = FeedByline.of(answer, feed.outlet());
    shown
        .entries()
        .forEach(one ->
            seen.sight(one, reader.of(one.entry(), byline.of(one.entry()))).ifPresent(news::add));
    shown
        .leftOut()
        .forEach((reason, count) ->
            meters
                .counter("courant.ingest.entries.left_out", "reason", reason.code())
                .increment(count));
    return with(seen, news, shown.leftOut());
  }

  /** Of an answer that says that nothing changed. */
  NewEntries unchanged(Feed feed, FeedState state, Instant now) {
    return with(new SeenEntries(feed, state, now, looks), List.of(), Map.of());
  }

  private NewEntries with(SeenEntries seen, List<Sighting> news, Map<LeftOut, Integer> omitted) {
    List<Sighting> all = new ArrayList<>(news);
    all.addAll(seen.standing(sightAgainAfter));
    boolean appeared =
        news.stream().anyMatch(sighting -> sighting.reason() == Sighting.Reason.APPEARED);
    return new NewEntries(all, appeared, seen.kept(keepEntries), omitted);
  }
}
