package dev.courant.ingest.websub;

import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The feeds, whichever instance polls them, for hubs that may call back at any instance. */
public interface SubscribedFeeds {
  /** A feed; empty where there is none. May throw while the feeds are still being read. */
  Optional<Feed> find(String feedId);

  /**
   * What the feed's hub was last asked for, once it is as {@code expected}, else as it is after the
   * wait; empty where nothing was asked.
   */
  Optional<FeedState.Subscription> subscription(
      String feedId, Predicate<FeedState.Subscription> expected, Duration atMost);

  /** Changes a feed, which its owner then reads; does nothing if it was removed. */
  void change(String feedId, UnaryOperator<Feed> change);
}
