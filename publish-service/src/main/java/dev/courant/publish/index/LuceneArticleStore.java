package dev.courant.publish.index;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleSummarized;
import dev.courant.publish.store.ArticleHistory;
import dev.courant.publish.store.ArticlePage;
import dev.courant.publish.store.ArticleQuery;
import dev.courant.publish.store.ArticleStore;
import dev.courant.publish.store.EntityCounts;
import dev.courant.publish.store.Facet;
import dev.courant.publish.store.Position;
import dev.courant.publish.store.Revision;
import dev.courant.publish.store.SaveResult;
import dev.courant.publish.store.Tally;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The articles in the index of this process. What is saved is seen at once; it survives a crash
 * because the log is read again from the positions of the last commit.
 */
final class LuceneArticleStore implements ArticleStore, ArticleHistory, EntityCounts {
  private final OpenIndex open;
  private final IndexThreads threads;
  private volatile @Nullable Counted counted;

  /** The tallies of one state of the index. */
  private record Counted(IndexReader.CacheKey state, List<Tally> tallies) {}

  LuceneArticleStore(OpenIndex open, IndexThreads threads) {
    this.open = open;
    this.threads = threads;
  }

  @Override
  public Mono<SaveResult> save(Collection<ArticleSummarized> articles) {
    return threads.write(() -> {
      ArticleIndex index = open.index();
      SaveResult result = index.save(articles);
      index.show(articles);
      return result;
    });
  }

  @Override
  public Mono<ArticleSummarized> find(ArticleId id) {
    return threads
        .read(() ->
            open.index()
                .read(searcher -> IndexPages.article(searcher, ArticleFields.key(id.value()))))
        .flatMap(Mono::justOrEmpty);
  }

  @Override
  public Mono<List<Revision>> earlier(ArticleId id) {
    return threads.read(() ->
        open.index().read(searcher -> IndexPages.earlier(searcher, ArticleFields.key(id.value()))));
  }

  @Override
  public Mono<List<Tally>> mostNamed(int limit) {
    return threads.read(() ->
        open.index()
            .read(searcher ->
                FacetCounts.of(searcher.getIndexReader(), Facet.ENTITY).stream()
                    .limit(limit)
                    .toList()));
  }

  @Override
  public Mono<ArticlePage> list(ArticleQuery query, @Nullable Position after, int limit) {
    Query all = ListQueries.of(query, null);
    return threads.read(() ->
        open.index().read(searcher -> IndexPages.page(searcher, all, query.order(), after, limit)));
  }

  @Override
  public Mono<List<Tally>> tally() {
    return threads.read(() -> open.index().read(this::tally));
  }

  private List<Tally> tally(IndexSearcher searcher) throws IOException {
    IndexReader reader = searcher.getIndexReader();
    IndexReader.CacheKey state = reader.getReaderCacheHelper().getKey();
    Counted before = counted;
    if (before != null && before.state().equals(state)) {
      return before.tallies();
    }
    List<Tally> tallies = FacetCounts.of(reader);
    counted = new Counted(state, tallies);
    return tallies;
  }
}
