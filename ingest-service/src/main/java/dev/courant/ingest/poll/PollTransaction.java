package dev.courant.ingest.poll;

import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import dev.courant.model.Sighting;
import java.net.URI;
import java.util.List;

/** One poll of a feed and what it writes; nobody else polls the feed meanwhile. */
interface PollTransaction {
  Feed feed();

  FeedState state();

  /**
   * Writes sightings and the new state in one transaction.
   *
   * @return false if the feed has passed to another instance: nothing was written, and the poll is
   *     to end
   */
  boolean commit(List<Sighting> sightings, FeedState next);

  /** The same, and the feed's new address with it; the feed's id stays. */
  boolean commitMove(URI movedTo, List<Sighting> sightings, FeedState next);

  /** Keeps a state in memory that is not worth a record: only times changed. */
  void remember(FeedState next);
}
