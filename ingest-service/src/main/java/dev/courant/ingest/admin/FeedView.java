package dev.courant.ingest.admin;

import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** All feeds and their states, whichever instance polls them. */
interface FeedView {
  /**
   * The feeds by id.
   *
   * @throws ProblemException while they are still being read
   */
  Map<String, Feed> feeds();

  /**
   * The feed of an id.
   *
   * @throws ProblemException while they are still being read
   */
  Optional<Feed> find(String feedId);

  /** The state of a feed; empty if it was never polled. */
  Optional<FeedState> stateOf(String feedId);

  /** Waits until something written shows, at most so long. */
  void await(Predicate<FeedView> shows, Duration atMost);
}
