package dev.courant.ingest.poll;

import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import dev.courant.model.Sighting;
import java.net.URI;
import java.util.List;

/** One poll's hold on its feed: nobody else polls the feed while it lasts. */
interface PollTurn {
  Feed feed();

  FeedState state();

  /**
   * Writes sightings and the state that remembers them in one transaction.
   *
   * @return false where the feed has passed to another instance: nothing was written, and the poll
   *     is to end
   */
  boolean commit(List<Sighting> sightings, FeedState next);

  /** The same, and the feed's new address with it; the feed's id stays. */
  boolean commitMove(URI movedTo, List<Sighting> sightings, FeedState next);

  /** Remembers a state that is not worth a record: nothing but times changed. */
  void remember(FeedState next);
}
