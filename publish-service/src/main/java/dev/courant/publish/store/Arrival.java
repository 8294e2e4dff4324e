package dev.courant.publish.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about when the store took articles as they are.
 *
 * @param since earliest time, inclusive; null for any
 * @param until latest time, exclusive; null for any
 * @param withdrawn whether articles that are withdrawn are asked for too
 */
public record Arrival(@Nullable Instant since, @Nullable Instant until, boolean withdrawn) {
  /** Any time, without what is withdrawn. */
  public static final Arrival ANY = new Arrival(null, null, false);

  /** Whether a time is asked for. */
  boolean holds(Instant arrived) {
    return (since == null || !arrived.isBefore(since))
        && (until == null || arrived.isBefore(until));
  }
}
