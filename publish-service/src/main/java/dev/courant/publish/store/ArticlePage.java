package dev.courant.publish.store;

import dev.courant.model.ArticlePublished;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list of articles.
 *
 * @param total how many articles the whole list has
 * @param items newest first
 * @param next the last item's position where more follow, or null
 */
public record ArticlePage(long total, List<ArticlePublished> items, @Nullable Position next) {
  public ArticlePage {
    items = List.copyOf(items);
  }

  /** The page of up to {@code limit} cards out of one more than that, if there is one more. */
  public static ArticlePage of(long total, List<ArticlePublished> found, int limit) {
    if (found.size() <= limit) {
      return new ArticlePage(total, found, null);
    }
    List<ArticlePublished> items = found.subList(0, limit);
    ArticlePublished last = items.getLast();
    return new ArticlePage(total, items, new Position(Listing.timeOf(last), last.id()));
  }
}
