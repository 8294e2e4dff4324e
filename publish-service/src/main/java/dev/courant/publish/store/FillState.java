package dev.courant.publish.store;

import java.util.Map;
import java.util.UUID;

/**
 * How far a store is filled from the log.
 *
 * @param generation which filling of the store it is; another one after the store was emptied
 * @param log which log the positions are of; empty where none was read yet
 * @param positions by partition the offset that is read next; what is not named is not read
 * @param complete whether the store holds everything that the log held when it was filled
 */
public record FillState(
    String generation, String log, Map<Integer, Long> positions, boolean complete) {
  public FillState {
    positions = Map.copyOf(positions);
  }

  /** Nothing was read. */
  public static FillState begun() {
    return new FillState(UUID.randomUUID().toString(), "", Map.of(), false);
  }

  /** The same filling, farther on. */
  public FillState at(String where, Map<Integer, Long> next) {
    return new FillState(generation, where, next, false);
  }

  /** The same filling at its end. */
  public FillState completed() {
    return new FillState(generation, log, positions, true);
  }
}
