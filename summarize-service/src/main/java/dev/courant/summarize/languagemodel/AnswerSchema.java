package dev.courant.summarize.languagemodel;

import dev.courant.model.EventCodec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.util.RawValue;

/**
 * The JSON Schema of an answer, in the strict form that endpoints ask for: every property required,
 * no others allowed.
 */
final class AnswerSchema {
  private static final Map<String, Object> STRING = Map.of("type", "string");
  private static final Map<String, Object> STRINGS = list(STRING);
  private static final Map<String, Object> KIND =
      Map.of("type", "string", "enum", List.of("person", "organisation", "place"));

  private AnswerSchema() {}

  /**
   * The schema, written already: it goes out with every request.
   *
   * @param account whether the longer retelling is wanted
   */
  static RawValue of(boolean account) {
    Map<String, Object> statement = object(Map.of("text", STRING, "receipts", STRINGS));
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("headline", statement);
    properties.put("summary", list(statement));
    if (account) {
      properties.put("account", list(statement));
    }
    properties.put("analysis", list(statement));
    properties.put(
        "section", object(Map.of("region", STRING, "topic", STRING, "evidence", STRINGS)));
    properties.put(
        "entities", list(object(Map.of("name", STRING, "kind", KIND, "receipts", STRINGS))));
    return new RawValue(EventCodec.text(object(properties)));
  }

  private static Map<String, Object> object(Map<String, Object> properties) {
    return Map.of(
        "type",
        "object",
        "properties",
        properties,
        "required",
        List.copyOf(properties.keySet()),
        "additionalProperties",
        false);
  }

  private static Map<String, Object> list(Map<String, Object> items) {
    return Map.of("type", "array", "items", items);
  }
}
