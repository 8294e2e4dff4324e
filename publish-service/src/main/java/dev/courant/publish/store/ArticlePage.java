package dev.courant.publish.store;

import dev.courant.model.ArticlePublished;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list of articles.
 *
 * @param total how many articles the whole list has
 * @param items in the order that was asked for
 * @param next the last item's position where more follow, or null
 */
public record ArticlePage(long total, List<ArticlePublished> items, @Nullable Position next) {
  public ArticlePage {
    items = List.copyOf(items);
  }

  /**
   * The page of up to {@code limit} cards out of one more than that, if there is one more.
   *
   * @param last the place of the card with a number
   */
  public static ArticlePage of(
      long total, List<ArticlePublished> found, int limit, IntFunction<Position> last) {
    return found.size() <= limit
        ? new ArticlePage(total, found, null)
        : new ArticlePage(total, found.subList(0, limit), last.apply(limit - 1));
  }
}
