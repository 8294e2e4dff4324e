package dev.courant.ingest.poll;

import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import dev.courant.model.Sighting;
import java.util.List;
import java.util.Optional;

/**
 * What a poll writes in one transaction.
 *
 * @param feed that was polled
 * @param changed the feed at its new address, if it moved
 */
record PollRecords(Feed feed, Optional<Feed> changed, List<Sighting> sightings, FeedState state) {
  PollRecords {
    sightings = List.copyOf(sightings);
  }
}
