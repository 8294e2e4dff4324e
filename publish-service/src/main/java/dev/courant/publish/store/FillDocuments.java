package dev.courant.publish.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The state of a {@link MongoArticleStore} as a document among its articles. */
final class FillDocuments {
  /** No article's id. */
  private static final String ID = "~fill";

  static final Bson MARKER = eq("_id", ID);
  static final Bson UNFINISHED = and(MARKER, eq("complete", false));

  private FillDocuments() {}

  static Document of(FillState state) {
    Document positions = new Document();
    state.positions().forEach((partition, offset) -> positions.append("" + partition, offset));
    return new Document("_id", ID)
        .append("complete", state.complete())
        .append("log", state.log())
        .append("positions", positions);
  }

  static FillState read(Document document) {
    Map<Integer, Long> positions = new HashMap<>();
    document
        .get("positions", new Document())
        .forEach((partition, offset) ->
            positions.put(Integer.valueOf(partition), ((Number) offset).longValue()));
    return new FillState(
        Objects.requireNonNullElse(document.getString("log"), ""),
        positions,
        document.getBoolean("complete", false));
  }
}
