package dev.courant.publish.store;

import dev.courant.model.story.StoryId;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which stories are asked for, and in which order.
 *
 * @param filters on topic, regions, members' outlets, countries and languages, and on the time of
 *     the last addition; of articles nothing is asked by them
 * @param articles the least number of members
 * @param only these stories; null for any
 */
public record StoryQuery(
    ArticleQuery filters, int articles, StoryOrder order, @Nullable Set<StoryId> only) {
  public StoryQuery {
    only = only == null ? null : Set.copyOf(only);
  }

  /** The stories that at least so many articles tell, in the order of their ranks. */
  public static StoryQuery toldBy(int articles) {
    return new StoryQuery(ArticleQuery.ALL, articles, StoryOrder.RANK, null);
  }

  /** The same, of some stories only. */
  public StoryQuery among(Collection<StoryId> stories) {
    return new StoryQuery(filters, articles, order, Set.copyOf(stories));
  }

  /** Whether a story is asked for. */
  boolean matches(StoryId id, StoryListing listing) {
    return filters.matches(listing.listing())
        && listing.articles() >= articles
        && (only == null || only.contains(id));
  }
}
