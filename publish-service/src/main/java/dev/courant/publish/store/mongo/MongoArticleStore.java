package dev.courant.publish.store.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
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
import dev.courant.publish.store.ArticleHistory;
import dev.courant.publish.store.ArticleOrder;
import dev.courant.publish.store.ArticlePage;
import dev.courant.publish.store.ArticleQuery;
import dev.courant.publish.store.ArticleStore;
import dev.courant.publish.store.EntityCounts;
import dev.courant.publish.store.Facet;
import dev.courant.publish.store.FillState;
import dev.courant.publish.store.Listing;
import dev.courant.publish.store.Newness;
import dev.courant.publish.store.Position;
import dev.courant.publish.store.Revision;
import dev.courant.publish.store.SaveResult;
import dev.courant.publish.store.StoreUnavailableException;
import dev.courant.publish.store.Tally;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The articles in MongoDB, collection {@code articles}: the tree of {@link ArticleSummarized} with
 * {@code _id} = article id, {@code index {listed, at, arrived, terms}} as in {@link Listing}, and
 * {@code earlier}, its {@linkplain Revision revisions} before. Uses only what MongoDB-compatible
 * stores have as well: find, sort, limit, replace with upsert, {@code $match} and {@code $group}.
 * One more document, without {@code index}, is the {@link FillState}.
 */
final class MongoArticleStore implements ArticleStore, ArticleHistory, EntityCounts {
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
  private static final Bson CARD =
      Projections.exclude(
          "account",
          "analysis",
          "sentences",
          "features",
          "entities",
          ArticleDocuments.EARLIER,
          ArticleDocuments.TERMS);
  private static final Bson ARTICLE =
      Projections.exclude(ArticleDocuments.EARLIER, ArticleDocuments.INDEX);

  private final MongoCollection<Document> articles;
  private final Duration timeout;
  private final Clock clock;

  MongoArticleStore(MongoDatabase database, Duration timeout, Clock clock) {
    this.articles = articles(database);
    this.timeout = timeout;
    this.clock = clock;
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
    return histories(ordered)
        .map(histories -> ordered.stream().map(article -> guarded(article, histories)).toList())
        .flatMap(writes -> Mono.from(articles.bulkWrite(writes, UNORDERED)))
        .map(_ -> new SaveResult(Set.of(), Map.of()))
        .onErrorResume(
            MongoBulkWriteException.class,
            e -> withoutRepeats(BulkErrors.explain(e, ordered), ordered))
        .transform(this::bounded);
  }

  /** What became of the articles that have been something else before. */
  private Mono<Map<String, List<Revision>>> histories(List<ArticleSummarized> coming) {
    Map<String, ArticleSummarized> later =
        coming.stream()
            .filter(article -> article.revision() > 1)
            .collect(Collectors.toMap(article -> article.id().value(), article -> article));
    if (later.isEmpty()) {
      return Mono.just(Map.of());
    }
    return Flux.from(articles.find(in("_id", later.keySet())))
        .collectMap(
            document -> document.getString("_id"),
            document ->
                Revision.history(
                    ArticleDocuments.earlier(document),
                    ArticleDocuments.read(document, ArticleSummarized.class),
                    Objects.requireNonNull(later.get(document.getString("_id")))));
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
  private ReplaceOneModel<Document> guarded(
      ArticleSummarized article, Map<String, List<Revision>> histories) {
    List<Revision> earlier = histories.getOrDefault(article.id().value(), List.of());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Bson older =
        and(eq("_id", article.id().value()), lt(ArticleDocuments.NEWNESS, Newness.number(article)));
    return new ReplaceOneModel<>(older, ArticleDocuments.of(article, now, earlier), UPSERT);
  }

  @Override
  public Mono<ArticleSummarized> find(ArticleId id) {
    return Mono.from(articles.find(eq("_id", id.value())).projection(ARTICLE).first())
        .map(document -> ArticleDocuments.read(document, ArticleSummarized.class))
        .transform(this::bounded);
  }

  @Override
  public Mono<List<Revision>> earlier(ArticleId id) {
    Bson alone = Projections.include(ArticleDocuments.EARLIER);
    return Mono.from(articles.find(eq("_id", id.value())).projection(alone).first())
        .map(ArticleDocuments::earlier)
        .defaultIfEmpty(List.of())
        .transform(this::bounded);
  }

  @Override
  public Mono<ArticlePage> list(ArticleQuery query, @Nullable Position after, int limit) {
    Bson all = ArticleDocuments.filter(query);
    String key = ArticleDocuments.key(query.order());
    Mono<List<Document>> found =
        Flux.from(
                articles
                    .find(after == null ? all : and(all, behind(after)))
                    .projection(CARD)
                    .sort(orderBy(descending(key), ascending("_id")))
                    .limit(limit + 1))
            .collectList();
    return found
        .flatMap(documents ->
            Mono.from(articles.countDocuments(all))
                .map(total -> page(query, total, documents, limit)))
        .transform(this::bounded);
  }

  private static ArticlePage page(
      ArticleQuery query, long total, List<Document> documents, int limit) {
    List<ArticlePublished> cards =
        documents.stream()
            .map(document -> ArticleDocuments.read(document, ArticlePublished.class))
            .toList();
    return ArticlePage.of(
        total, cards, limit, last -> position(query, cards.get(last), documents.get(last)));
  }

  private static Position position(ArticleQuery query, ArticlePublished card, Document document) {
    return query.order() == ArticleOrder.ARRIVAL
        ? new Position(
            ArticleOrder.ARRIVAL, ArticleDocuments.arrived(document).toEpochMilli(), card.id())
        : new Position(Listing.timeOf(card), card.id());
  }

  private static Bson behind(Position position) {
    Instant at = position.at();
    String key = ArticleDocuments.key(position.order());
    Bson sameTime = and(eq(key, at), gt("_id", position.id().value()));
    // The first condition is what an index can begin at.
    return and(lte(key, at), or(lt(key, at), sameTime));
  }

  @Override
  public Mono<List<Tally>> tally() {
    return Flux.fromIterable(Facet.COUNTED)
        .concatMap(facet ->
            Flux.from(articles.aggregate(ArticleDocuments.groupedBy(facet)))
                .mapNotNull(group -> ArticleDocuments.tally(facet, group)))
        .collectList()
        .map(Tally::merged)
        .transform(this::bounded);
  }

  @Override
  public Mono<List<Tally>> mostNamed(int limit) {
    return Flux.from(articles.aggregate(ArticleDocuments.groupedByName(limit)))
        .mapNotNull(group -> ArticleDocuments.tally(Facet.ENTITY, group))
        .collectList()
        .map(Tally::merged)
        .transform(this::bounded);
  }

  private <T> Mono<T> bounded(Mono<T> answer) {
    return answer.timeout(timeout).onErrorMap(BulkErrors::isOutage, StoreUnavailableException::new);
  }
}
