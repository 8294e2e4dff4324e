package dev.courant.ingest.poll;

import dev.courant.ingest.ownership.PartitionLease;
import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import dev.courant.model.Sighting;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A poll under a lease: what it writes is refused once the lease has ended. */
final class FencedPoll implements PollTransaction {
  private final PartitionLease lease;
  private final Feed feed;
  private final FeedState unpolled;
  private final PollLog log;

  /**
   * @param unpolled the state of a feed that was never polled
   */
  FencedPoll(PartitionLease lease, Feed feed, FeedState unpolled, PollLog log) {
    this.lease = lease;
    this.feed = feed;
    this.unpolled = unpolled;
    this.log = log;
  }

  @Override
  public Feed feed() {
    return feed;
  }

  @Override
  public FeedState state() {
    return lease.findState(feed.id()).orElse(unpolled);
  }

  @Override
  public boolean commit(List<Sighting> sightings, FeedState next) {
    return write(new PollRecords(feed, Optional.empty(), sightings, next));
  }

  /**
   * The new address is a change of the feed like any other, taken in by the owner of its partition.
   * Not written if the feed was removed or given another address during the poll.
   */
  @Override
  public boolean commitMove(URI movedTo, List<Sighting> sightings, FeedState next) {
    Optional<Feed> moved =
        lease
            .find(feed.id())
            .filter(current -> current.url().equals(feed.url()))
            .map(current -> current.at(movedTo.toString()));
    return write(new PollRecords(feed, moved, sightings, next));
  }

  private boolean write(PollRecords records) {
    boolean written = log.write(lease, records);
    if (written) {
      lease.remember(records.state());
    }
    return written;
  }

  @Override
  public void remember(FeedState next) {
    lease.remember(next);
  }
}
