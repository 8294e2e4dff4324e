package dev.courant.publish.store;

import reactor.core.publisher.Mono;

/**
 * Remembers, beside the articles, whether the store holds everything that the log held. Every
 * method fails with {@link StoreUnavailableException} where the store cannot be reached.
 */
public interface RebuildMarker {
  /** Makes the store ready for use; repeating it changes nothing. */
  Mono<Void> prepare();

  /** Whether the store is complete. */
  Mono<Boolean> complete();

  /** From now on the store is complete. */
  Mono<Void> markComplete();
}
