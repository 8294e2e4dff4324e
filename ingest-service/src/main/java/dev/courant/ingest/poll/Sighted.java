package dev.courant.ingest.poll;

import dev.courant.model.FeedState;
import dev.courant.model.Sighting;
import java.util.List;

/**
 * What a poll saw.
 *
 * @param sightings to be written
 * @param news whether the feed shows an article that it did not show before; feeds that word their
 *     entries anew with each answer bring none
 * @param entries to be remembered
 */
record Sighted(List<Sighting> sightings, boolean news, List<FeedState.SeenEntry> entries) {
  Sighted {
    sightings = List.copyOf(sightings);
    entries = List.copyOf(entries);
  }
}
