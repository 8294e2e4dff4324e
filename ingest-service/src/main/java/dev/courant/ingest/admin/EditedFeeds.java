package dev.courant.ingest.admin;

import dev.courant.ingest.websub.SubscribedFeeds;
import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Hub callbacks take the same path as operator requests, and so reach the feed's owner. */
final class EditedFeeds implements SubscribedFeeds {
  private final FeedView view;
  private final FeedEditing editing;

  EditedFeeds(FeedView view, FeedEditing editing) {
    this.view = view;
    this.editing = editing;
  }

  @Override
  public Optional<Feed> find(String feedId) {
    return view.find(feedId);
  }

  @Override
  public Optional<FeedState.Subscription> subscription(
      String feedId, Predicate<FeedState.Subscription> expected, Duration atMost) {
    view.await(shown -> subscription(shown, feedId).filter(expected).isPresent(), atMost);
    return subscription(view, feedId);
  }

  @Override
  public void change(String feedId, UnaryOperator<Feed> change) {
    editing.change(feedId, change);
  }

  private static Optional<FeedState.Subscription> subscription(FeedView view, String feedId) {
    return view.stateOf(feedId).map(FeedState::subscription);
  }
}
