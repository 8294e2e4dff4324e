package dev.courant.publish.index;

import dev.courant.model.ArticlePublished;
import dev.courant.model.ArticleSummarized;
import dev.courant.publish.store.ArticleOrder;
import dev.courant.publish.store.ArticlePage;
import dev.courant.publish.store.Position;
import dev.courant.publish.store.Revision;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Reads what a query finds. */
final class IndexPages {
  private static final Set<String> EARLIER = Set.of(ArticleFields.EARLIER);

  private IndexPages() {}

  /** A page of cards, with the exact number of all that the query finds. */
  static ArticlePage page(
      IndexSearcher searcher, Query query, ArticleOrder order, @Nullable Position after, int limit)
      throws IOException {
    var sorted =
        new TopFieldCollectorManager(
            ListQueries.sort(order), limit + 1, ListQueries.after(after), limit + 1);
    TopDocs found = searcher.search(query, sorted);
    return ArticlePage.of(
        searcher.count(query),
        values(searcher, found, ArticleFields.CARD, ArticlePublished.class),
        limit,
        last -> ListQueries.position(order, (FieldDoc) found.scoreDocs[last]));
  }

  /** The article with a key; empty where there is none. */
  static Optional<ArticleSummarized> article(IndexSearcher searcher, Term key) throws IOException {
    TopDocs found = searcher.search(new TermQuery(key), 1);
    return values(searcher, found, ArticleFields.JSON, ArticleSummarized.class).stream()
        .findFirst();
  }

  /** What the article with a key was before. */
  static List<Revision> earlier(IndexSearcher searcher, Term key) throws IOException {
    TopDocs found = searcher.search(new TermQuery(key), 1);
    if (found.scoreDocs.length == 0) {
      return List.of();
    }
    BytesRef json =
        searcher
            .storedFields()
            .document(found.scoreDocs[0].doc, EARLIER)
            .getBinaryValue(ArticleFields.EARLIER);
    return json == null ? List.of() : List.of(ArticleFields.read(json, Revision[].class));
  }

  /** What a field of the documents holds in JSON, as a type. */
  static <T> List<T> values(IndexSearcher searcher, TopDocs found, String field, Class<T> type)
      throws IOException {
    Set<String> fields = Set.of(field);
    List<T> values = new ArrayList<>();
    var stored = searcher.storedFields();
    for (ScoreDoc hit : found.scoreDocs) {
      var json = stored.document(hit.doc, fields).getBinaryValue(field);
      values.add(ArticleFields.read(json, type));
    }
    return values;
  }
}
