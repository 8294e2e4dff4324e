package dev.courant.ingest.poll;

import dev.courant.ingest.desk.Owners;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import dev.courant.model.Voice;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The time for which this instance has a partition of the feeds: begins with the states read back,
 * ends when the partition is taken away. Coming back begins a new one, so that a poll that outlived
 * its tenure cannot write.
 */
final class Tenure implements Owners {
  private final int partition;
  private final Clock clock;
  private final Duration firstInterval;
  private final Map<String, Feed> feeds = new ConcurrentHashMap<>();
  private final Map<String, FeedState> states = new ConcurrentHashMap<>();
  private final Map<String, Instant> requestsTaken = new ConcurrentHashMap<>();
  private final Set<String> polling = ConcurrentHashMap.newKeySet();
  private volatile boolean ended;

  Tenure(int partition, Map<String, FeedState> states, Duration firstInterval, Clock clock) {
    this.partition = partition;
    this.firstInterval = firstInterval;
    this.clock = clock;
    states.values().forEach(this::remember);
  }

  int partition() {
    return partition;
  }

  boolean ended() {
    return ended;
  }

  void end() {
    ended = true;
  }

  void put(Feed feed) {
    feeds.put(feed.id(), feed);
  }

  void remove(String feedId) {
    feeds.remove(feedId);
  }

  List<Feed> feeds() {
    return List.copyOf(feeds.values());
  }

  FeedState stateOf(Feed feed) {
    return states.computeIfAbsent(
        feed.id(), id -> FeedState.unpolled(id, clock.instant(), firstInterval));
  }

  void remember(FeedState state) {
    states.put(state.feed(), state);
  }

  /**
   * Takes up to {@code most} due feeds that nobody polls at the moment; each must be {@linkplain
   * #release released}.
   */
  List<Feed> takeDue(Instant now, int most) {
    List<Feed> due = new ArrayList<>();
    for (Feed feed : feeds.values()) {
      if (due.size() >= most || ended) {
        break;
      }
      if (isWanted(feed, now) && polling.add(feed.id())) {
        due.add(feed);
      }
    }
    return due;
  }

  /** Takes a request once, so that a clock that is ahead does not make it one without end. */
  private boolean isWanted(Feed feed, Instant now) {
    Instant request = feed.pollRequestedAt();
    FeedState state = stateOf(feed);
    if (request != null
        && feed.isRequestedSince(state.lastPolled())
        && !polling.contains(feed.id())
        && !request.equals(requestsTaken.put(feed.id(), request))) {
      return true;
    }
    boolean noticed = !state.gone() && feed.isNoticedSince(state.lastPolled(), now);
    return !feed.paused() && (noticed || isDue(state, now));
  }

  /**
   * Feeds and pages of one site are at home in one partition, so the outlet's own feeds are here.
   */
  @Override
  public Optional<Voice> nearest(CanonicalUrl page) {
    return feeds.values().stream()
        .map(feed -> Voice.of(feed, page))
        .max(
            Comparator.comparing(Voice::nearness)
                .thenComparing(Voice::feed, Comparator.reverseOrder()));
  }

  /** The feed as it was last heard of; empty once it is removed. */
  Optional<Feed> find(String feedId) {
    return Optional.ofNullable(feeds.get(feedId));
  }

  Optional<FeedState> findState(String feedId) {
    return Optional.ofNullable(states.get(feedId));
  }

  void release(Feed feed) {
    polling.remove(feed.id());
  }

  private static boolean isDue(FeedState state, Instant now) {
    return !state.gone() && !state.nextDue().isAfter(now);
  }
}
