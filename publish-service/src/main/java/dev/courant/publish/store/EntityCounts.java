package dev.courant.publish.store;

import java.util.List;
import reactor.core.publisher.Mono;

/**
 * Whom and what articles name, as far as a language model found it. Fails with {@link
 * StoreUnavailableException} where it cannot answer.
 */
public interface EntityCounts {
  /**
   * The names that most of the listed articles have, the most frequent first; of {@link
   * Facet#ENTITY}, with the name's slug as its code.
   *
   * @param limit of the names, at least 1
   */
  Mono<List<Tally>> mostNamed(int limit);
}
