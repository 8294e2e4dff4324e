package dev.courant.ingest.poll;

import dev.courant.model.FeedState;
import dev.courant.model.Sighting;
import java.util.List;

/**
 * The outcome of comparing a feed with what was seen before.
 *
 * @param sightings to be written
 * @param news whether the feed shows an article that it did not show before; feeds that word their
 *     entries anew with each answer bring none
 * @param entries seen so far, for the feed's state
 */
record NewEntries(List<Sighting> sightings, boolean news, List<FeedState.SeenEntry> entries) {
  NewEntries {
    sightings = List.copyOf(sightings);
    entries = List.copyOf(entries);
  }
}
