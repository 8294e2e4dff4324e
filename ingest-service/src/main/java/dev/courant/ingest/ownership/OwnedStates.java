package dev.courant.ingest.ownership;

import dev.courant.model.FeedState;
import java.util.Optional;

/**
 * The states of the feeds that this instance polls. They are fresher than the topic, since a poll
 * after which only times changed is not always written.
 */
public interface OwnedStates {
  /** The state of a feed; empty if another instance polls it, or nobody has yet. */
  Optional<FeedState> find(String feedId);
}
