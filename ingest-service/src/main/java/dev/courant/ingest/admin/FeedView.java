package dev.courant.ingest.admin;

import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** All feeds and what is remembered of them, whichever instance polls them. */
interface FeedView {
  /**
   * The feeds by id.
   *
   * @throws ProblemException while they are still being read
   */
  Map<String, Feed> feeds();

  /** What is remembered of a feed; empty where it was never polled. */
  Optional<FeedState> stateOf(String feedId);

  /** Waits until something written shows, at most so long. */
  void await(Predicate<FeedView> shows, Duration atMost);
}
