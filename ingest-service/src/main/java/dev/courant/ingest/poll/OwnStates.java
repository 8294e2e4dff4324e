package dev.courant.ingest.poll;

import dev.courant.model.FeedState;
import java.util.Optional;

/**
 * The states of the feeds that this instance polls, fresher than the topic: what changed nothing
 * but times is not always written.
 */
public interface OwnStates {
  /** The state of a feed, empty where another instance has it or it was never polled. */
  Optional<FeedState> find(String feedId);
}
