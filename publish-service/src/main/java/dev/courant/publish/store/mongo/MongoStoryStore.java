package dev.courant.publish.store.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.courant.model.ArticleId;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StoryTold;
import dev.courant.publish.store.StoreUnavailableException;
import dev.courant.publish.store.StoryBatch;
import dev.courant.publish.store.StoryListing;
import dev.courant.publish.store.StoryLogPosition;
import dev.courant.publish.store.StoryPage;
import dev.courant.publish.store.StoryPosition;
import dev.courant.publish.store.StoryProgress;
import dev.courant.publish.store.StoryQuery;
import dev.courant.publish.store.StoryStore;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The stories in MongoDB. Collection {@code stories}: the tree of {@link StoryTold} with {@code
 * _id} = story id, {@code newness}, and {@code index {listed, at, rank, time, articles, terms}} as
 * in {@link StoryListing}; one more document, without {@code index}, is the {@link
 * StoryLogPosition}. Collection {@code story-members}: {@code _id} = article id, {@code story},
 * {@code newness}.
 */
final class MongoStoryStore implements StoryStore, StoryProgress {
  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoCollection<Document> stories;
  private final MongoCollection<Document> members;
  private final Duration timeout;

  MongoStoryStore(MongoDatabase database, Duration timeout) {
    MongoDatabase safe = database.withWriteConcern(WriteConcern.MAJORITY);
    this.stories = safe.getCollection("stories");
    this.members = safe.getCollection("story-members");
    this.timeout = timeout;
  }

  @Override
  public Mono<Map<StoryId, String>> save(StoryBatch batch) {
    List<String> told = batch.stories().stream().map(story -> story.id().value()).toList();
    List<String> placed = batch.members().stream().map(m -> m.article().value()).toList();
    return write(stories, batch.stories().stream().map(StoryDocuments::write).toList(), told)
        .flatMap(rejected ->
            write(members, batch.members().stream().map(StoryDocuments::write).toList(), placed)
                .thenReturn(byStory(rejected)))
        .transform(this::bounded);
  }

  private static Mono<Map<String, String>> write(
      MongoCollection<Document> into, List<ReplaceOneModel<Document>> writes, List<String> ids) {
    if (writes.isEmpty()) {
      return Mono.just(Map.of());
    }
    return Mono.from(into.bulkWrite(writes, UNORDERED))
        .map(_ -> Map.<String, String>of())
        .onErrorResume(MongoBulkWriteException.class, e -> Mono.just(BulkErrors.rejected(e, ids)));
  }

  private static Map<StoryId, String> byStory(Map<String, String> rejected) {
    Map<StoryId, String> byStory = new HashMap<>();
    rejected.forEach((id, why) -> byStory.put(new StoryId(id), why));
    return byStory;
  }

  @Override
  public Mono<StoryTold> find(StoryId id) {
    return Mono.from(stories.find(eq("_id", id.value())).first())
        .map(StoryDocuments::read)
        .transform(this::bounded);
  }

  @Override
  public Mono<StoryPage> list(StoryQuery query, @Nullable StoryPosition after, int limit) {
    Bson all = StoryDocuments.filter(query);
    Mono<List<StoryTold>> found =
        Flux.from(
                stories
                    .find(after == null ? all : and(all, StoryDocuments.behind(after)))
                    .sort(StoryDocuments.sort(query.order()))
                    .limit(limit + 1))
            .map(StoryDocuments::read)
            .collectList();
    return found
        .flatMap(items ->
            Mono.from(stories.countDocuments(all))
                .map(total -> StoryPage.of(total, items, query.order(), limit)))
        .transform(this::bounded);
  }

  @Override
  public Mono<List<ArticleId>> membersOf(StoryId story, int limit) {
    return Flux.from(
            members
                .find(eq(StoryDocuments.STORY, story.value()))
                .projection(Projections.include("_id"))
                .limit(limit))
        .map(member -> new ArticleId(member.getString("_id")))
        .collectList()
        .transform(this::bounded);
  }

  @Override
  public Mono<Map<ArticleId, StoryId>> storiesOf(Collection<ArticleId> articles) {
    List<String> ids = articles.stream().map(ArticleId::value).toList();
    return Flux.from(
            members.find(in("_id", ids)).projection(Projections.include(StoryDocuments.STORY)))
        .filter(member -> member.getString(StoryDocuments.STORY) != null)
        .collectMap(
            member -> new ArticleId(member.getString("_id")),
            member -> new StoryId(member.getString(StoryDocuments.STORY)))
        .transform(this::bounded);
  }

  @Override
  public Mono<StoryLogPosition> state() {
    return Mono.from(stories.find(StoryDocuments.MARKER).first())
        .map(StoryDocuments::position)
        .transform(this::bounded);
  }

  @Override
  public Mono<StoryLogPosition> begin(String log) {
    StoryLogPosition beginning = StoryLogPosition.beginning(log);
    Document marker = StoryDocuments.of(beginning);
    return Mono.from(stories.deleteMany(new Document()))
        .then(Mono.from(members.deleteMany(new Document())))
        .thenMany(Flux.fromIterable(StoryDocuments.indexes()).concatMap(stories::createIndex))
        .then(Mono.from(members.createIndex(Indexes.ascending(StoryDocuments.STORY))))
        .then(Mono.from(stories.replaceOne(StoryDocuments.MARKER, marker, UPSERT)))
        .thenReturn(beginning)
        .transform(this::bounded);
  }

  @Override
  public Mono<Void> remember(StoryLogPosition position) {
    Bson same = StoryDocuments.marker(position.filling());
    return Mono.from(stories.replaceOne(same, StoryDocuments.of(position)))
        .then()
        .transform(this::bounded);
  }

  private <T> Mono<T> bounded(Mono<T> answer) {
    return answer.timeout(timeout).onErrorMap(BulkErrors::isOutage, StoreUnavailableException::new);
  }
}
