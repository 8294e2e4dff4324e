package dev.courant.publish.index;

import dev.courant.model.ArticleId;
import dev.courant.publish.store.ArticlePage;
import dev.courant.publish.store.ArticleQuery;
import dev.courant.publish.store.ArticleSearch;
import dev.courant.publish.store.Position;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Finds words in the index of this process. */
final class LuceneArticleSearch implements ArticleSearch {
  private final OpenIndex open;
  private final IndexThreads threads;
  private final TextAnalysis analysis;
  private final Spelling spelling;

  LuceneArticleSearch(OpenIndex open, IndexThreads threads, TextAnalysis analysis) {
    this.open = open;
    this.threads = threads;
    this.analysis = analysis;
    this.spelling = new Spelling(analysis);
  }

  @Override
  public Mono<Found> search(
      String words, ArticleQuery filters, @Nullable Position after, int limit) {
    return threads.read(() -> {
      Query asked = new WordQueries(analysis).of(SearchWords.of(words));
      Query query = ListQueries.of(filters, asked);
      double filled = open.filled();
      ArticlePage page =
          open.index()
              .read(searcher -> IndexPages.page(searcher, query, filters.order(), after, limit));
      Highlights highlights = new Highlights(analysis, asked);
      Map<ArticleId, List<Highlight>> found = new LinkedHashMap<>();
      page.items().forEach(card -> found.put(card.id(), highlights.in(card)));
      boolean nothing = page.total() == 0 && after == null;
      List<String> meant =
          nothing
              ? open.index().read(searcher -> spelling.corrections(words, filters, searcher))
              : List.of();
      return new Found(page, filled, found, meant);
    });
  }
}
