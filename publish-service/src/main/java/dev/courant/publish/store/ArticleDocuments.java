package dev.courant.publish.store;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.eq;

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

  /** Counts the listed articles for every value of a facet. */
  static List<Bson> groupedBy(Facet facet) {
    String field =
        switch (facet) {
          case REGION -> "$section.region";
          case TOPIC -> "$section.topic";
          case OUTLET -> "$original.outlet";
          case COUNTRY -> "$original.outlet.country";
          case LANGUAGE -> "$original.language";
        };
    return List.of(match(eq(LISTED, true)), group(field, sum("count", 1)));
  }

  /** A group as a tally; null for the group of articles without a value. */
  static @Nullable Tally tally(Facet facet, Document group) {
    long count = group.get("count", Number.class).longValue();
    return switch (group.get("_id")) {
      case Document value ->
          new Tally(
              facet,
              value.getString(facet == Facet.OUTLET ? "id" : "code"),
              value.getString("name"),
              count);
      case String value -> new Tally(facet, value, value, count);
      case null, default -> null;
    };
  }
}
