package dev.courant.publish.index;

import dev.courant.model.ArticleId;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StoryTold;
import dev.courant.publish.store.StoryBatch;
import dev.courant.publish.store.StoryLogPosition;
import dev.courant.publish.store.StoryPage;
import dev.courant.publish.store.StoryPosition;
import dev.courant.publish.store.StoryProgress;
import dev.courant.publish.store.StoryQuery;
import dev.courant.publish.store.StoryStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The stories in an index of this process. What is saved is seen at once; it survives a crash
 * because the topics are read again from the positions of the last commit.
 */
final class LuceneStoryStore implements StoryStore, StoryProgress {
  private final StoryIndex index;
  private final IndexThreads threads;

  LuceneStoryStore(StoryIndex index, IndexThreads threads) {
    this.index = index;
    this.threads = threads;
  }

  @Override
  public Mono<Map<StoryId, String>> save(StoryBatch batch) {
    return threads.write(() -> index.save(batch));
  }

  @Override
  public Mono<StoryTold> find(StoryId id) {
    Query key = new TermQuery(StoryFields.key(id));
    return threads
        .read(() -> index.read(searcher -> stories(searcher, searcher.search(key, 1))))
        .flatMapIterable(found -> found)
        .next();
  }

  private static List<StoryTold> stories(IndexSearcher searcher, TopDocs found) throws IOException {
    return IndexPages.values(searcher, found, StoryFields.JSON, StoryTold.class);
  }

  @Override
  public Mono<StoryPage> list(StoryQuery query, @Nullable StoryPosition after, int limit) {
    return threads.read(() -> index.read(searcher -> page(searcher, query, after, limit)));
  }

  private static StoryPage page(
      IndexSearcher searcher, StoryQuery asked, @Nullable StoryPosition after, int limit)
      throws IOException {
    Query query = StoryFields.query(asked);
    TopDocs found =
        searcher.search(
            query,
            new TopFieldCollectorManager(
                StoryFields.sort(asked.order()), limit + 1, StoryFields.after(after), limit + 1));
    long total = searcher.count(query);
    return StoryPage.of(total, stories(searcher, found), asked.order(), limit);
  }

  @Override
  public Mono<List<ArticleId>> membersOf(StoryId story, int limit) {
    Query in = new TermQuery(new Term(StoryFields.IN, story.value()));
    return threads.read(() -> index.read(searcher -> articles(searcher, in, limit)));
  }

  private static List<ArticleId> articles(IndexSearcher searcher, Query query, int limit)
      throws IOException {
    List<ArticleId> articles = new ArrayList<>();
    var stored = searcher.storedFields();
    for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
      articles.add(new ArticleId(stored.document(hit.doc).get(StoryFields.ARTICLE)));
    }
    return articles;
  }

  @Override
  public Mono<Map<ArticleId, StoryId>> storiesOf(Collection<ArticleId> articles) {
    if (articles.isEmpty()) {
      return Mono.just(Map.of());
    }
    List<String> ids = new ArrayList<>(articles.stream().map(ArticleId::value).toList());
    return threads.read(() -> index.read(searcher -> members(searcher, ids)));
  }

  private static Map<ArticleId, StoryId> members(IndexSearcher searcher, List<String> ids)
      throws IOException {
    Query query = StoryFields.anyOf(StoryFields.ARTICLE, ids);
    Map<ArticleId, StoryId> members = new HashMap<>();
    var stored = searcher.storedFields();
    for (ScoreDoc hit : searcher.search(query, ids.size()).scoreDocs) {
      var document = stored.document(hit.doc);
      String story = document.get(StoryFields.IN);
      if (story != null) {
        members.put(new ArticleId(document.get(StoryFields.ARTICLE)), new StoryId(story));
      }
    }
    return members;
  }

  @Override
  public Mono<StoryLogPosition> state() {
    return threads
        .write(() -> {
          index.open();
          return index.remembered();
        })
        .filter(remembered -> !remembered.isEmpty())
        .map(StoryLogPosition::of);
  }

  @Override
  public Mono<StoryLogPosition> begin(String log) {
    return threads.write(() -> {
      index.open();
      StoryLogPosition beginning = StoryLogPosition.beginning(log);
      index.clear(beginning.strings());
      return beginning;
    });
  }

  @Override
  public Mono<Void> remember(StoryLogPosition position) {
    return threads
        .write(() -> {
          if (StoryLogPosition.of(index.remembered()).filling().equals(position.filling())) {
            index.commit(position.strings());
          }
          return position;
        })
        .then();
  }
}
