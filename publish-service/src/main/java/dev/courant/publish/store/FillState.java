package dev.courant.publish.store;

import java.util.Map;

/**
 * How far a store is filled from the log.
 *
 * @param log which log the positions are of; empty where none was read yet
 * @param positions by partition the offset that is read next; what is not named is not read
 * @param complete whether the store holds everything that the log held when it was filled
 */
public record FillState(String log, Map<Integer, Long> positions, boolean complete) {
  /** Nothing was read. */
  public static final FillState EMPTY = new FillState("", Map.of(), false);

  public FillState {
    positions = Map.copyOf(positions);
  }
}
