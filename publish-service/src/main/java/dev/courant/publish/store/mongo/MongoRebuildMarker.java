package dev.courant.publish.store.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.courant.publish.store.FillState;
import dev.courant.publish.store.RebuildMarker;
import dev.courant.publish.store.StoreUnavailableException;
import java.time.Duration;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The state of a {@link MongoArticleStore}, as one document more among its articles. */
final class MongoRebuildMarker implements RebuildMarker {
  private final MongoCollection<Document> articles;
  private final Duration timeout;

  MongoRebuildMarker(MongoDatabase database, Duration timeout) {
    this.articles = MongoArticleStore.articles(database);
    this.timeout = timeout;
  }

  @Override
  public Mono<Void> prepare() {
    return Flux.fromIterable(ArticleDocuments.indexes())
        .concatMap(articles::createIndex)
        .then(Mono.from(articles.insertOne(FillDocuments.of(FillState.begun()))))
        .onErrorResume(MongoWriteException.class, MongoRebuildMarker::isThere)
        .then()
        .transform(this::bounded);
  }

  private static <T> Mono<T> isThere(MongoWriteException e) {
    return e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY ? Mono.empty() : Mono.error(e);
  }

  @Override
  public Mono<FillState> state() {
    return Mono.from(articles.find(FillDocuments.MARKER).first())
        .map(FillDocuments::read)
        .transform(this::bounded);
  }

  @Override
  public Mono<Boolean> remember(FillState state) {
    return Mono.from(articles.replaceOne(FillDocuments.before(state), FillDocuments.of(state)))
        .map(result -> result.getMatchedCount() > 0)
        .transform(this::bounded);
  }

  private <T> Mono<T> bounded(Mono<T> answer) {
    return answer.timeout(timeout).onErrorMap(BulkErrors::isOutage, StoreUnavailableException::new);
  }
}
