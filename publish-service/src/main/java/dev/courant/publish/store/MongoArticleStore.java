package dev.courant.publish.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.courant.model.ArticleId;
import dev.courant.model.ArticlePublished;
import dev.courant.model.ArticleSummarized;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The articles in MongoDB, collection {@code articles}: the tree of {@link ArticleSummarized} with
 * {@code _id} = article id, and {@code index {listed, at, terms}} as in {@link Listing}. Uses only
 * what MongoDB-compatible stores have as well: find, sort, limit, replace with upsert, {@code
 * $match} and {@code $group}. One more document, without {@code index}, is the {@link FillState}.
 */
final class MongoArticleStore implements ArticleStore {
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
  private static final Bson CARD =
      Projections.exclude("account", "analysis", "sentences", ArticleDocuments.INDEX);

  private final MongoCollection<Document> articles;
  private final Duration timeout;

  MongoArticleStore(MongoDatabase database, Duration timeout) {
    this.articles = articles(database);
    this.timeout = timeout;
  }

  /** The collection; what is written to it survives the loss of any one node. */
  static MongoCollection<Document> articles(MongoDatabase database) {
    return database.withWriteConcern(WriteConcern.MAJORITY).getCollection("articles");
  }

  @Override
  public Mono<SaveResult> save(Collection<ArticleSummarized> batch) {
    if (batch.isEmpty()) {
      return Mono.just(new SaveResult(Set.of(), Map.of()));
    }
    List<ArticleSummarized> ordered = List.copyOf(batch);
    var writes = ordered.stream().map(MongoArticleStore::guarded).toList();
    return Mono.from(articles.bulkWrite(writes, UNORDERED))
        .map(_ -> new SaveResult(Set.of(), Map.of()))
        .onErrorResume(
            MongoBulkWriteException.class,
            e -> withoutRepeats(BulkErrors.explain(e, ordered), ordered))
        .transform(this::bounded);
  }

  /** Of the articles that the store had, those that it had as they came are no losers. */
  private Mono<SaveResult> withoutRepeats(SaveResult result, List<ArticleSummarized> saved) {
    List<Bson> same =
        saved.stream()
            .filter(article -> result.superseded().contains(article.id()))
            .map(article ->
                and(
                    eq("_id", article.id().value()),
                    eq(ArticleDocuments.NEWNESS, Newness.number(article))))
            .toList();
    if (same.isEmpty()) {
      return Mono.just(result);
    }
    return Flux.from(articles.find(or(same)).projection(Projections.include("_id")))
        .map(document -> new ArticleId(document.getString("_id")))
        .collect(Collectors.toSet())
        .map(result::without);
  }

  /**
   * Where the store has the article as it is or newer, the filter matches nothing and the insert
   * that follows breaks the key's uniqueness: that error means superseded.
   */
  private static ReplaceOneModel<Document> guarded(ArticleSummarized article) {
    Bson older =
        and(eq("_id", article.id().value()), lt(ArticleDocuments.NEWNESS, Newness.number(article)));
    return new ReplaceOneModel<>(older, ArticleDocuments.of(article), UPSERT);
  }

  @Override
  public Mono<ArticleSummarized> find(ArticleId id) {
    return Mono.from(articles.find(eq("_id", id.value())).first())
        .map(document -> ArticleDocuments.read(document, ArticleSummarized.class))
        .transform(this::bounded);
  }

  @Override
  public Mono<ArticlePage> list(ArticleQuery query, @Nullable Position after, int limit) {
    Bson all = filter(query);
    Mono<List<ArticlePublished>> found =
        Flux.from(
                articles
                    .find(after == null ? all : and(all, behind(after)))
                    .projection(CARD)
                    .sort(orderBy(descending(ArticleDocuments.AT), ascending("_id")))
                    .limit(limit + 1))
            .map(document -> ArticleDocuments.read(document, ArticlePublished.class))
            .collectList();
    return found
        .flatMap(cards ->
            Mono.from(articles.countDocuments(all))
                .map(total -> ArticlePage.of(total, cards, limit)))
        .transform(this::bounded);
  }

  private static Bson filter(ArticleQuery query) {
    List<Bson> conditions = new ArrayList<>();
    conditions.add(eq(ArticleDocuments.LISTED, true));
    query.anyOf().forEach(terms -> conditions.add(in(ArticleDocuments.TERMS, terms)));
    if (query.only() != null) {
      conditions.add(in("_id", query.only().stream().map(ArticleId::value).toList()));
    }
    if (query.since() != null) {
      conditions.add(gte(ArticleDocuments.AT, query.since()));
    }
    if (query.until() != null) {
      conditions.add(lt(ArticleDocuments.AT, query.until()));
    }
    return and(conditions);
  }

  private static Bson behind(Position position) {
    Instant at = position.at();
    Bson sameTime = and(eq(ArticleDocuments.AT, at), gt("_id", position.id().value()));
    // The first condition is what an index can begin at.
    return and(lte(ArticleDocuments.AT, at), or(lt(ArticleDocuments.AT, at), sameTime));
  }

  @Override
  public Mono<List<Tally>> tally() {
    return Flux.fromArray(Facet.values())
        .concatMap(facet ->
            Flux.from(articles.aggregate(ArticleDocuments.groupedBy(facet)))
                .mapNotNull(group -> ArticleDocuments.tally(facet, group)))
        .collectList()
        .map(Tally::merged)
        .transform(this::bounded);
  }

  private <T> Mono<T> bounded(Mono<T> answer) {
    return answer.timeout(timeout).onErrorMap(BulkErrors::isOutage, StoreUnavailableException::new);
  }
}
