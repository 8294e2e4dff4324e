package dev.courant.publish.index;

import dev.courant.publish.store.ArticleQuery;
import dev.courant.publish.store.ArticleSearch;
import dev.courant.publish.store.Position;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Finds words in the index of this process. */
final class LuceneArticleSearch implements ArticleSearch {
  private final OpenIndex open;
  private final IndexThreads threads;
  private final TextAnalysis analysis;

  LuceneArticleSearch(OpenIndex open, IndexThreads threads, TextAnalysis analysis) {
    this.open = open;
    this.threads = threads;
    this.analysis = analysis;
  }

  @Override
  public Mono<Found> search(
      String words, ArticleQuery filters, @Nullable Position after, int limit) {
    return threads.read(() -> {
      Query query = ListQueries.of(filters, analysis.query(words));
      double filled = open.filled();
      return open.index()
          .read(searcher -> new Found(IndexPages.page(searcher, query, after, limit), filled));
    });
  }
}
