package dev.courant.publish.store;

import dev.courant.model.story.StoryId;
import java.util.Comparator;

/**
 * A place in a list of stories. It stays where it is while stories come and go around it.
 *
 * @param order of the list
 * @param key what the story is sorted by, the highest first: its rank, or its time in milliseconds
 */
public record StoryPosition(StoryOrder order, long key, StoryId id) {
  /** Of positions in one list. */
  static final Comparator<StoryPosition> LIST_ORDER =
      Comparator.comparingLong(StoryPosition::key)
          .reversed()
          .thenComparing(position -> position.id().value());

  /** Where a story with this listing stands. */
  static StoryPosition of(StoryOrder order, StoryId id, StoryListing listing) {
    return new StoryPosition(order, listing.key(order), id);
  }

  /** The position as a word that can stand in an address. */
  public String cursor() {
    return order.parameter() + "." + key + "." + id.value();
  }

  /**
   * The position that {@link #cursor} stands for.
   *
   * @throws IllegalArgumentException where it is none
   */
  public static StoryPosition of(String cursor) {
    String[] parts = cursor.split("\\.", 3);
    if (parts.length < 3) {
      throw new IllegalArgumentException("not a cursor: " + cursor);
    }
    StoryOrder order =
        StoryOrder.of(parts[0])
            .orElseThrow(() -> new IllegalArgumentException("not a cursor: " + cursor));
    return new StoryPosition(order, Long.parseLong(parts[1]), new StoryId(parts[2]));
  }
}
