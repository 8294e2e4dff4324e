package dev.courant.summarize.languagemodel;

import dev.courant.model.EventCodec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.util.RawValue;

/**
 * The JSON Schema of an answer, written already: it goes out with every request.
 *
 * @param strict as OpenAI's strict mode asks for it: every property required, no others allowed, no
 *     bounds on lists
 * @param bounded the same with bounds on lists, which OpenAI refused at first. They keep a small
 *     model from an empty summary, and from one that never ends
 */
record AnswerSchema(RawValue strict, RawValue bounded) {
  private static final Map<String, Object> STRING = Map.of("type", "string");
  private static final Map<String, Object> KIND =
      Map.of("type", "string", "enum", List.of("person", "organisation", "place"));

  /**
   * Both forms of it.
   *
   * @param account whether the longer retelling is wanted
   */
  static AnswerSchema of(boolean account) {
    return new AnswerSchema(written(new Lists(false), account), written(new Lists(true), account));
  }

  private static RawValue written(Lists lists, boolean account) {
    Map<String, Object> receipts = lists.of(STRING, 1, 6);
    Map<String, Object> statement = object(Map.of("text", STRING, "receipts", receipts));
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("headline", statement);
    properties.put("summary", lists.of(statement, 1, 5));
    if (account) {
      properties.put("account", lists.of(statement, 0, 14));
    }
    properties.put("analysis", lists.of(statement, 0, 4));
    properties.put(
        "section",
        object(Map.of("region", STRING, "topic", STRING, "evidence", lists.of(STRING, 0, 4))));
    properties.put(
        "entities",
        lists.of(object(Map.of("name", STRING, "kind", KIND, "receipts", receipts)), 0, 12));
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

  /** How lists are stated, with or without the numbers that the prompt names. */
  private record Lists(boolean bounded) {
    Map<String, Object> of(Map<String, Object> items, int least, int most) {
      return bounded
          ? Map.of("type", "array", "items", items, "minItems", least, "maxItems", most)
          : Map.of("type", "array", "items", items);
    }
  }
}
