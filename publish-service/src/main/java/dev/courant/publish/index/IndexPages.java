package dev.courant.publish.index;

import dev.courant.model.ArticlePublished;
import dev.courant.publish.store.ArticlePage;
import dev.courant.publish.store.Position;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;

/** Reads what a query finds. */
final class IndexPages {
  private static final Set<String> JSON = Set.of(ArticleFields.JSON);

  private IndexPages() {}

  /** A page of cards, newest first, with the exact number of all that the query finds. */
  static ArticlePage page(IndexSearcher searcher, Query query, @Nullable Position after, int limit)
      throws IOException {
    var newest =
        new TopFieldCollectorManager(
            ListQueries.NEWEST_FIRST, limit + 1, ListQueries.after(after), limit + 1);
    TopDocs found = searcher.search(query, newest);
    return ArticlePage.of(
        searcher.count(query), values(searcher, found, ArticlePublished.class), limit);
  }

  /** What is stored of the documents, as a type. */
  static <T> List<T> values(IndexSearcher searcher, TopDocs found, Class<T> type)
      throws IOException {
    List<T> values = new ArrayList<>();
    var stored = searcher.storedFields();
    for (ScoreDoc hit : found.scoreDocs) {
      var json = stored.document(hit.doc, JSON).getBinaryValue(ArticleFields.JSON);
      values.add(ArticleFields.read(json, type));
    }
    return values;
  }
}
