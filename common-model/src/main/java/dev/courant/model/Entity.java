package dev.courant.model;

import java.util.List;

/**
 * Who or what the original names.
 *
 * @param name as the original writes it, in its language and script
 * @param receipts ids of the {@linkplain Sentence source sentences} that the name stands in; never
 *     empty
 */
public record Entity(String name, Kind kind, List<String> receipts) {
  /** What it is. */
  public enum Kind {
    PERSON,
    ORGANISATION,
    PLACE
  }

  public Entity {
    Require.that(!name.isBlank() && !receipts.isEmpty(), "an entity needs a name and a receipt");
    receipts = List.copyOf(receipts);
  }
}
