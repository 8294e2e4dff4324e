package dev.courant.ingest.poll;

import dev.courant.ingest.ownership.PartitionLease;
import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which feeds of a lease are to be polled, each by one poll at a time. */
final class DueFeeds {
  private final PartitionLease lease;
  private final Map<String, Instant> requestsTaken = new ConcurrentHashMap<>();
  private final Set<String> polling = ConcurrentHashMap.newKeySet();

  DueFeeds(PartitionLease lease) {
    this.lease = lease;
  }

  PartitionLease lease() {
    return lease;
  }

  /** Takes up to {@code most} feeds that are due; each must be {@linkplain #release released}. */
  List<Feed> take(Instant now, int most) {
    List<Feed> due = new ArrayList<>();
    for (Feed feed : lease.feeds()) {
      if (due.size() >= most || lease.ended()) {
        break;
      }
      if (isWanted(feed, now) && polling.add(feed.id())) {
        due.add(feed);
      }
    }
    return due;
  }

  void release(Feed feed) {
    polling.remove(feed.id());
  }

  /** How long the feed that is due for the longest waits to be polled; zero if none does. */
  Duration oldest(Instant now) {
    return lease.feeds().stream()
        .filter(feed -> !feed.paused() && !polling.contains(feed.id()))
        .flatMap(feed -> lease.findState(feed.id()).stream())
        .filter(state -> isDue(state, now))
        .map(state -> Duration.between(state.schedule().nextDue(), now))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  /** Takes a request once, so that a clock that is ahead does not repeat it without end. */
  private boolean isWanted(Feed feed, Instant now) {
    Optional<FeedState> state = lease.findState(feed.id());
    Instant lastPolled = state.map(known -> known.schedule().lastPolled()).orElse(null);
    Instant request = feed.pollRequestedAt();
    if (request != null
        && feed.isRequestedSince(lastPolled)
        && !polling.contains(feed.id())
        && !request.equals(requestsTaken.put(feed.id(), request))) {
      return true;
    }
    boolean gone = state.map(known -> known.health().gone()).orElse(false);
    boolean noticed = !gone && feed.isNoticedSince(lastPolled, now);
    return !feed.paused() && (noticed || state.map(known -> isDue(known, now)).orElse(true));
  }

  private static boolean isDue(FeedState state, Instant now) {
    return !state.health().gone() && !state.schedule().nextDue().isAfter(now);
  }
}
