package dev.courant.publish.store.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import dev.courant.publish.store.FillState;
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

  private FillDocuments() {}

  /** The state that a later one of the same filling takes the place of. */
  static Bson before(FillState state) {
    return and(MARKER, eq("complete", false), eq("generation", state.generation()));
  }

  static Document of(FillState state) {
    Document positions = new Document();
    state.positions().forEach((partition, offset) -> positions.append("" + partition, offset));
    return new Document("_id", ID)
        .append("generation", state.generation())
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
        Objects.requireNonNullElse(document.getString("generation"), ""),
        Objects.requireNonNullElse(document.getString("log"), ""),
        positions,
        document.getBoolean("complete", false));
  }
}
