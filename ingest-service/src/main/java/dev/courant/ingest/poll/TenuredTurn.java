package dev.courant.ingest.poll;

import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import dev.courant.model.Sighting;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A poll's hold on its feed under a tenure. */
final class TenuredTurn implements PollTurn {
  private final Tenure tenure;
  private final Feed feed;
  private final PollLog log;

  TenuredTurn(Tenure tenure, Feed feed, PollLog log) {
    this.tenure = tenure;
    this.feed = feed;
    this.log = log;
  }

  @Override
  public Feed feed() {
    return feed;
  }

  @Override
  public FeedState state() {
    return tenure.stateOf(feed);
  }

  @Override
  public boolean commit(List<Sighting> sightings, FeedState next) {
    return write(new PollRecords(feed, Optional.empty(), sightings, next));
  }

  /**
   * The new address is heard like every change of a feed, by whoever has its partition. Leaves a
   * feed alone that was removed or given another address while the poll went on.
   */
  @Override
  public boolean commitMove(URI movedTo, List<Sighting> sightings, FeedState next) {
    Optional<Feed> moved =
        tenure
            .find(feed.id())
            .filter(current -> current.url().equals(feed.url()))
            .map(current -> current.at(movedTo.toString()));
    return write(new PollRecords(feed, moved, sightings, next));
  }

  private boolean write(PollRecords records) {
    boolean written = log.write(tenure, records);
    if (written) {
      tenure.remember(records.state());
    }
    return written;
  }

  @Override
  public void remember(FeedState next) {
    tenure.remember(next);
  }
}
