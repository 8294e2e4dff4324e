package dev.courant.publish.store;

import reactor.core.publisher.Mono;

/**
 * Remembers, in the {@link StoryStore} itself, up to where the topics of stories were read: whoever
 * empties the store takes that away with it. Every method fails with {@link
 * StoreUnavailableException} where the store cannot be reached.
 */
public interface StoryProgress {
  /** What was remembered last; empty where the store has nothing, and so may lack any story. */
  Mono<StoryLogPosition> state();

  /** Empties the store and makes it ready to be filled from the beginning of a log. */
  Mono<StoryLogPosition> begin(String log);

  /**
   * Remembers positions of the filling that is under way, and nothing where another one was begun.
   * Everything before them was saved, and survives a crash from then on.
   */
  Mono<Void> remember(StoryLogPosition position);
}
