package dev.courant.publish.store;

import reactor.core.publisher.Mono;

/**
 * Remembers, among the articles, how far the store is filled: whoever empties the store takes the
 * marker away with them. Every method fails with {@link StoreUnavailableException} where the store
 * cannot be reached.
 */
public interface RebuildMarker {
  /** Makes the store ready for use, with an empty state if it has none; may be repeated. */
  Mono<Void> prepare();

  /** The state; empty where the store has none, and so may lack any article. */
  Mono<FillState> state();

  /**
   * Remembers a state in the place of one of the same generation that is not complete. False where
   * the store has none such any more.
   */
  Mono<Boolean> remember(FillState state);
}
