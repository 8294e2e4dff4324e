package dev.courant.publish.store;

import dev.courant.model.story.StoryTold;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of stories.
 *
 * @param total how many stories the whole list has
 * @param items in the order that was asked for
 * @param next the last item's position where more follow, or null
 */
public record StoryPage(long total, List<StoryTold> items, @Nullable StoryPosition next) {
  /** No story. */
  public static final StoryPage EMPTY = new StoryPage(0, List.of(), null);

  public StoryPage {
    items = List.copyOf(items);
  }

  /** The page of up to {@code limit} stories out of one more than that, if there is one more. */
  public static StoryPage of(long total, List<StoryTold> found, StoryOrder order, int limit) {
    if (found.size() <= limit) {
      return new StoryPage(total, found, null);
    }
    List<StoryTold> items = found.subList(0, limit);
    StoryTold last = items.getLast();
    return new StoryPage(total, items, StoryPosition.of(order, last.id(), StoryListing.of(last)));
  }
}
