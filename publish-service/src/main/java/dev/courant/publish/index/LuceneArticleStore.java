package dev.courant.publish.index;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticlePublished;
import dev.courant.model.ArticleSummarized;
import dev.courant.publish.store.ArticlePage;
import dev.courant.publish.store.ArticleQuery;
import dev.courant.publish.store.ArticleSearch;
import dev.courant.publish.store.ArticleStore;
import dev.courant.publish.store.Position;
import dev.courant.publish.store.SaveResult;
import dev.courant.publish.store.Tally;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The articles in the index of this process. What is saved is seen at once; it survives a crash
 * because the log is read again from the positions of the last commit.
 */
final class LuceneArticleStore implements ArticleStore, ArticleSearch {
  private static final Set<String> JSON = Set.of(ArticleFields.JSON);

  private final OpenIndex open;
  private final IndexThreads threads;
  private final TextAnalysis analysis;
  private volatile @Nullable Counted counted;

  /** The tallies of one state of the index. */
  private record Counted(IndexReader.CacheKey state, List<Tally> tallies) {}

  LuceneArticleStore(OpenIndex open, IndexThreads threads, TextAnalysis analysis) {
    this.open = open;
    this.threads = threads;
    this.analysis = analysis;
  }

  @Override
  public Mono<SaveResult> save(Collection<ArticleSummarized> articles) {
    return threads.write(() -> {
      ArticleIndex index = open.index();
      SaveResult result = index.save(articles);
      index.refresh();
      return result;
    });
  }

  @Override
  public Mono<ArticleSummarized> find(ArticleId id) {
    Query key = new TermQuery(ArticleFields.key(id.value()));
    return threads
        .read(() -> open.index().read(searcher -> articles(searcher, searcher.search(key, 1))))
        .flatMap(found -> Mono.justOrEmpty(found.stream().findFirst()));
  }

  private static List<ArticleSummarized> articles(IndexSearcher searcher, TopDocs found)
      throws IOException {
    return values(searcher, found, ArticleSummarized.class);
  }

  @Override
  public Mono<ArticlePage> list(ArticleQuery query, @Nullable Position after, int limit) {
    return threads.read(() -> page(ListQueries.of(query, null), after, limit));
  }

  @Override
  public Mono<Found> search(
      String words, ArticleQuery filters, @Nullable Position after, int limit) {
    return threads.read(() -> {
      ArticlePage page = page(ListQueries.of(filters, analysis.query(words)), after, limit);
      return new Found(page, open.filled());
    });
  }

  private ArticlePage page(Query query, @Nullable Position after, int limit) throws IOException {
    return open.index()
        .read(searcher -> {
          var newest =
              new TopFieldCollectorManager(
                  ListQueries.NEWEST_FIRST, limit + 1, ListQueries.after(after), limit + 1);
          TopDocs found = searcher.search(query, newest);
          List<ArticlePublished> cards = values(searcher, found, ArticlePublished.class);
          return ArticlePage.of(searcher.count(query), cards, limit);
        });
  }

  private static <T> List<T> values(IndexSearcher searcher, TopDocs found, Class<T> type)
      throws IOException {
    List<T> values = new ArrayList<>();
    var stored = searcher.storedFields();
    for (ScoreDoc hit : found.scoreDocs) {
      var json = stored.document(hit.doc, JSON).getBinaryValue(ArticleFields.JSON);
      values.add(ArticleFields.read(json, type));
    }
    return values;
  }

  @Override
  public Mono<List<Tally>> tally() {
    return threads.read(() -> open.index().read(this::tally));
  }

  private List<Tally> tally(IndexSearcher searcher) throws IOException {
    IndexReader.CacheKey state = searcher.getIndexReader().getReaderCacheHelper().getKey();
    Counted before = counted;
    if (before != null && before.state().equals(state)) {
      return before.tallies();
    }
    List<Tally> tallies = FacetCounts.of(searcher.getIndexReader());
    counted = new Counted(state, tallies);
    return tallies;
  }
}
