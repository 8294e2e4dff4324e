package dev.courant.publish.store;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import dev.courant.model.ArticlePublished;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.EventCodec;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

  private static final JsonWriterSettings PLAIN =
      JsonWriterSettings.builder().outputMode(JsonMode.RELAXED).build();

  private ArticleDocuments() {}

  static Document of(ArticleSummarized article) {
    Listing listing = Listing.of(ArticlePublished.of(article));
    return Document.parse(EventCodec.text(article))
        .append("_id", article.id().value())
        .append(
            INDEX,
            new Document("listed", listing.listed())
                .append("at", listing.at())
                .append("terms", listing.terms().stream().sorted().toList()));
  }

  static <T> T read(Document document, Class<T> type) {
    return EventCodec.decode(document.toJson(PLAIN).getBytes(StandardCharsets.UTF_8), type);
  }

  /**
   * One index for lists with filters, one for lists without, one that holds all that is counted:
   * the database need not look at the documents.
   */
  static List<Bson> indexes() {
    Bson newestFirst = orderBy(descending(AT), ascending("_id"));
    return List.of(
        orderBy(ascending(LISTED, TERMS), newestFirst),
        orderBy(ascending(LISTED), newestFirst),
        ascending(
            LISTED,
            "section.region.code",
            "section.region.name",
            "section.topic.code",
            "section.topic.name",
            "original.outlet.id",
            "original.outlet.name",
            "original.outlet.country",
            "original.language"));
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
        };
    return List.of(match(eq(LISTED, true)), group(value, sum("count", 1)));
  }

  private static Document value(String code, String name) {
    return new Document("code", code).append("name", name);
  }

  /** A group as a tally; null for the group of articles without a value. */
  static @Nullable Tally tally(Facet facet, Document group) {
    long count = group.get("count", Number.class).longValue();
    Document value = group.get("_id", Document.class);
    String code = value.getString("code");
    return code == null ? null : new Tally(facet, code, value.getString("name"), count);
  }
}
