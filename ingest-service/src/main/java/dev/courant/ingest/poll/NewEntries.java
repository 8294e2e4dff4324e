package dev.courant.ingest.poll;

import dev.courant.model.FeedState;
import dev.courant.model.Sighting;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The outcome of comparing a feed with what was seen before.
 *
 * @param sightings to be written
 * @param news whether the feed shows an article that it did not show before; feeds that word their
 *     entries anew with each answer bring none
 * @param entries seen so far, for the feed's state
 * @param omitted entries that lead to no article, by reason
 */
record NewEntries(
    List<Sighting> sightings,
    boolean news,
    List<FeedState.SeenEntry> entries,
    Map<LeftOut, Integer> omitted) {
  NewEntries {
    sightings = List.copyOf(sightings);
    entries = List.copyOf(entries);
  }

  /** What was left out of the answer, with the entries that were beyond the parser's limit. */
  List<FeedState.Omission> omissions(int beyondLimit) {
    Map<String, Integer> all = new TreeMap<>();
    omitted.forEach((reason, count) -> all.put(reason.words(), count));
    if (beyondLimit > 0) {
      all.put("older than as many as are read of a feed", beyondLimit);
    }
    return all.entrySet().stream()
        .map(omission -> new FeedState.Omission(omission.getKey(), omission.getValue()))
        .toList();
  }
}
