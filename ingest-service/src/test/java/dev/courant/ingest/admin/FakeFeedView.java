package dev.courant.ingest.admin;

import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Feeds in memory. */
final class FakeFeedView implements FeedView {
  final Map<String, Feed> feeds = new ConcurrentHashMap<>();
  final Map<String, FeedState> states = new ConcurrentHashMap<>();

  @Override
  public Map<String, Feed> feeds() {
    return feeds;
  }

  @Override
  public Optional<FeedState> stateOf(String feedId) {
    return Optional.ofNullable(states.get(feedId));
  }

  @Override
  public void await(Predicate<FeedView> shows, Duration atMost) {}
}
