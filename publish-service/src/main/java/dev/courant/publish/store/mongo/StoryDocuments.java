package dev.courant.publish.store.mongo;

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

import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import dev.courant.model.EventCodec;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StoryTold;
import dev.courant.publish.store.StoryBatch.Membership;
import dev.courant.publish.store.StoryListing;
import dev.courant.publish.store.StoryLogPosition;
import dev.courant.publish.store.StoryNewness;
import dev.courant.publish.store.StoryOrder;
import dev.courant.publish.store.StoryPosition;
import dev.courant.publish.store.StoryQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The documents and filters of {@link MongoStoryStore}, to and fro. */
final class StoryDocuments {
  static final String STORY = "story";

  /** No story's id. */
  private static final String ID = "~read";

  static final Bson MARKER = eq("_id", ID);

  private static final String POSITION = "position";
  private static final String NEWNESS = "newness";
  private static final String LISTED = "index.listed";
  private static final String AT = "index.at";
  private static final String ARTICLES = "index.articles";
  private static final String TERMS = "index.terms";
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private StoryDocuments() {}

  static ReplaceOneModel<Document> write(StoryTold story) {
    StoryListing listing = StoryListing.of(story);
    Document index =
        new Document("listed", listing.listing().listed())
            .append("at", listing.listing().at())
            .append("rank", listing.key(StoryOrder.RANK))
            .append("time", listing.key(StoryOrder.TIME))
            .append("articles", listing.articles())
            .append("terms", listing.listing().terms().stream().sorted().toList());
    Document document =
        Document.parse(EventCodec.text(story))
            .append("_id", story.id().value())
            .append(NEWNESS, StoryNewness.number(story))
            .append("index", index);
    return guarded(document);
  }

  static ReplaceOneModel<Document> write(Membership member) {
    StoryId story = member.story();
    return guarded(
        new Document("_id", member.article().value())
            .append(NEWNESS, member.newness())
            .append(STORY, story == null ? null : story.value()));
  }

  /**
   * Where the store has it as it is or newer, the filter matches nothing and the insert that
   * follows breaks the key's uniqueness.
   */
  private static ReplaceOneModel<Document> guarded(Document document) {
    Bson older = and(eq("_id", document.get("_id")), lt(NEWNESS, document.get(NEWNESS)));
    return new ReplaceOneModel<>(older, document, UPSERT);
  }

  /** The marker of one filling. */
  static Bson marker(String filling) {
    return and(MARKER, eq(POSITION + "." + StoryLogPosition.FILLING, filling));
  }

  static StoryTold read(Document document) {
    return ArticleDocuments.read(document, StoryTold.class);
  }

  static Document of(StoryLogPosition position) {
    Document strings = new Document();
    position.strings().forEach(strings::append);
    return new Document("_id", ID).append(POSITION, strings);
  }

  static StoryLogPosition position(Document document) {
    Map<String, String> strings = new TreeMap<>();
    document
        .get(POSITION, new Document())
        .forEach((key, value) -> strings.put(key, String.valueOf(value)));
    return StoryLogPosition.of(strings);
  }

  static List<Bson> indexes() {
    List<Bson> indexes = new ArrayList<>();
    for (StoryOrder order : StoryOrder.values()) {
      indexes.add(orderBy(ascending(LISTED, TERMS), sort(order)));
      indexes.add(orderBy(ascending(LISTED), sort(order)));
    }
    return indexes;
  }

  static Bson sort(StoryOrder order) {
    return orderBy(descending(key(order)), ascending("_id"));
  }

  private static String key(StoryOrder order) {
    return "index." + order.parameter();
  }

  static Bson filter(StoryQuery query) {
    List<Bson> conditions = new ArrayList<>();
    conditions.add(eq(LISTED, true));
    query.filters().anyOf().forEach(terms -> conditions.add(in(TERMS, terms)));
    if (query.filters().since() != null) {
      conditions.add(gte(AT, query.filters().since()));
    }
    if (query.filters().until() != null) {
      conditions.add(lt(AT, query.filters().until()));
    }
    if (query.articles() > 1) {
      conditions.add(gte(ARTICLES, query.articles()));
    }
    if (query.only() != null) {
      conditions.add(in("_id", query.only().stream().map(StoryId::value).toList()));
    }
    return and(conditions);
  }

  static Bson behind(StoryPosition position) {
    String key = key(position.order());
    Bson sameKey = and(eq(key, position.key()), gt("_id", position.id().value()));
    // The first condition is what an index can begin at.
    return and(lte(key, position.key()), or(lt(key, position.key()), sameKey));
  }
}
