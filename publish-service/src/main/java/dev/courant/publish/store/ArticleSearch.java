package dev.courant.publish.store;

import dev.courant.model.ArticleId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Finds articles by their words. It may lag behind the {@link ArticleStore}, and says how far it
 * is. Fails with {@link StoreUnavailableException} where it cannot answer.
 */
public interface ArticleSearch {
  /**
   * The listed articles that have all of the words in headline, summary, names or the sentences of
   * the original.
   *
   * @param words as somebody typed them; split and reduced by the rules of each language
   * @param filters which of them are asked for, and in which order
   * @param after the list goes on behind it; null for its start
   * @param limit of the items, at least 1
   */
  Mono<Found> search(String words, ArticleQuery filters, @Nullable Position after, int limit);

  /**
   * What was found.
   *
   * @param filled the part of the log that the search has read, 0 to 1; 1 where it misses nothing
   * @param highlights where the words stand in the cards
   * @param suggestions what may have been meant where nothing was found and a word stands in no
   *     article: the words as they were typed, with the nearest that do in its place; at most 3,
   *     the nearest first, and each finds something under the same filters
   */
  record Found(
      ArticlePage page,
      double filled,
      Map<ArticleId, List<Highlight>> highlights,
      List<String> suggestions) {}

  /**
   * Words in a text of a card.
   *
   * @param path of the text, such as {@code summary[0].text}
   */
  record Highlight(String path, List<Range> ranges) {}

  /**
   * Some characters of a text.
   *
   * @param start first of them, in Unicode code points
   * @param end the position after the last, in code points
   */
  record Range(int start, int end) {}
}
