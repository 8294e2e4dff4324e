package dev.courant.publish.store.mongo;

import static com.mongodb.client.model.Accumulators.max;
import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.EventCodec;
import dev.courant.publish.store.ArticleOrder;
import dev.courant.publish.store.ArticleQuery;
import dev.courant.publish.store.Facet;
import dev.courant.publish.store.Listing;
import dev.courant.publish.store.Newness;
import dev.courant.publish.store.Revision;
import dev.courant.publish.store.Slug;
import dev.courant.publish.store.Tally;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.jspecify.annotations.Nullable;

/** The documents of {@link MongoArticleStore}, to and fro. */
final class ArticleDocuments {
  static final String INDEX = "index";
  static final String LISTED = INDEX + ".listed";
  static final String AT = INDEX + ".at";
  static final String TERMS = INDEX + ".terms";
  static final String ARRIVED = INDEX + ".arrived";
  static final String NEWNESS = INDEX + ".newness";
  static final String EARLIER = "earlier";

  private static final JsonWriterSettings PLAIN =
      JsonWriterSettings.builder().outputMode(JsonMode.RELAXED).build();

  private ArticleDocuments() {}

  /**
   * The document of an article.
   *
   * @param arrived when the store takes it
   * @param earlier what it was before
   */
  static Document of(ArticleSummarized article, Instant arrived, List<Revision> earlier) {
    Listing listing = Listing.of(article);
    Document document =
        Document.parse(EventCodec.text(article))
            .append("_id", article.id().value())
            .append(
                INDEX,
                new Document("listed", listing.listed())
                    .append("at", listing.at())
                    .append("arrived", arrived)
                    .append("newness", Newness.number(article))
                    .append("terms", listing.terms().stream().sorted().toList()));
    return earlier.isEmpty()
        ? document
        : document.append(
            EARLIER, earlier.stream().map(EventCodec::text).map(Document::parse).toList());
  }

  static List<Revision> earlier(Document document) {
    List<Document> earlier = document.getList(EARLIER, Document.class);
    return earlier == null
        ? List.of()
        : earlier.stream().map(each -> read(each, Revision.class)).toList();
  }

  static Instant arrived(Document document) {
    Document index = document.get(INDEX, Document.class);
    Date arrived = index == null ? null : index.getDate("arrived");
    return arrived == null ? Instant.EPOCH : arrived.toInstant();
  }

  static String key(ArticleOrder order) {
    return order == ArticleOrder.ARRIVAL ? ARRIVED : AT;
  }

  /** The articles that a query asks for. */
  static Bson filter(ArticleQuery query) {
    Bson listed = filter(query, true, query.anyOf());
    if (!query.arrival().withdrawn()) {
      return listed;
    }
    return or(listed, filter(query, false, query.anyOfWithdrawn()));
  }

  private static Bson filter(ArticleQuery query, boolean listed, List<Set<String>> anyOf) {
    List<Bson> conditions = new ArrayList<>();
    conditions.add(eq(LISTED, listed));
    anyOf.forEach(terms -> conditions.add(in(TERMS, terms)));
    if (query.only() != null) {
      conditions.add(in("_id", query.only().stream().map(ArticleId::value).toList()));
    }
    addSpan(conditions, AT, query.since(), query.until());
    addSpan(conditions, ARRIVED, query.arrival().since(), query.arrival().until());
    return and(conditions);
  }

  private static void addSpan(
      List<Bson> conditions, String field, @Nullable Instant since, @Nullable Instant until) {
    if (since != null) {
      conditions.add(gte(field, since));
    }
    if (until != null) {
      conditions.add(lt(field, until));
    }
  }

  static <T> T read(Document document, Class<T> type) {
    return EventCodec.decode(document.toJson(PLAIN).getBytes(StandardCharsets.UTF_8), type);
  }

  /**
   * For each order one index for lists with filters and one for lists without, and one that holds
   * all that is counted: the database need not look at the documents.
   */
  static List<Bson> indexes() {
    Bson newestFirst = orderBy(descending(AT), ascending("_id"));
    return List.of(
        orderBy(ascending(LISTED, TERMS), newestFirst),
        orderBy(ascending(LISTED), newestFirst),
        orderBy(ascending(TERMS), descending(ARRIVED), ascending("_id")),
        orderBy(descending(ARRIVED), ascending("_id")),
        ascending(
            LISTED,
            "section.region.code",
            "section.region.name",
            "section.topic.code",
            "section.topic.name",
            "original.outlet.id",
            "original.outlet.name",
            "original.outlet.country",
            "original.language",
            "compiledBy.engine",
            ARRIVED));
  }

  /** Counts the listed articles for every value of a facet. */
  static List<Bson> groupedBy(Facet facet) {
    Document value =
        switch (facet) {
          case REGION -> value("$section.region.code", "$section.region.name");
          case TOPIC -> value("$section.topic.code", "$section.topic.name");
          case OUTLET -> value("$original.outlet.id", "$original.outlet.name");
          case COUNTRY -> value("$original.outlet.country", "$original.outlet.country");
          case LANGUAGE -> value("$original.language", "$original.language");
          case ENGINE -> value("$compiledBy.engine", "$compiledBy.engine");
          case ENTITY -> value("$entities.name", "$entities.name");
          case ORIGIN, CHANGE -> throw new IllegalArgumentException(facet + " is not counted");
        };
    return List.of(
        match(eq(LISTED, true)), group(value, sum("count", 1), max("last", "$" + ARRIVED)));
  }

  /** Counts the listed articles for every name. */
  static List<Bson> groupedByName(int limit) {
    List<Bson> stages = new ArrayList<>(groupedBy(Facet.ENTITY));
    stages.add(1, unwind("$entities"));
    stages.add(sort(orderBy(descending("count"), ascending("_id.name"))));
    stages.add(limit(limit));
    return stages;
  }

  private static Document value(String code, String name) {
    return new Document("code", code).append("name", name);
  }

  /** A group as a tally; null for the group of articles without a value. */
  static @Nullable Tally tally(Facet facet, Document group) {
    long count = group.get("count", Number.class).longValue();
    Document value = group.get("_id", Document.class);
    String code = value.getString("code");
    Date last = group.getDate("last");
    Instant when = last == null ? Instant.EPOCH : last.toInstant();
    if (code == null) {
      return null;
    }
    String shown = facet == Facet.ENTITY ? Slug.of(code) : code;
    return new Tally(facet, shown, value.getString("name"), count, when);
  }
}
