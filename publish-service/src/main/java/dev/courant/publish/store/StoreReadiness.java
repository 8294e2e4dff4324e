package dev.courant.publish.store;

import java.util.Optional;

/** Whether the store holds everything that the log held; answered from memory. */
@FunctionalInterface
public interface StoreReadiness {
  /** Why lists may miss articles, as a short sentence; empty where they do not. */
  Optional<String> obstacle();
}
