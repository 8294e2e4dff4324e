package dev.courant.summarize.languagemodel.exchange;

import dev.courant.model.EventCodec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.util.RawValue;

/**
 * The JSON Schema of an answer, written already: it goes out with every request. Its properties
 * have an order, since some servers make models write them in that of the schema.
 *
 * @param strict as OpenAI's strict mode asks for it: every property required, no others allowed, no
 *     bounds
 * @param bounded the same with bounds on lists and strings, which OpenAI refused at first. They
 *     keep a small model from an empty summary, and from one that never ends
 */
public record AnswerSchema(RawValue strict, RawValue bounded) {
  /** Most code points of a sentence; a longer one is cut there by servers that keep the bounds. */
  public static final int LONGEST_TEXT = 350;

  /** The same of a brief answer. */
  public static final int BRIEF_TEXT = 300;

  /** The same of a headline. */
  public static final int LONGEST_HEADLINE = 160;

  private static final int SHORTEST_TEXT = 20;
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_RECEIPT = 6;
  private static final int BRIEF_SENTENCES = 4;

  /** Quotes, comma, blank and name of what is around a string. */
  private static final int AROUND = 12;

  private static final Map<String, Object> KIND =
      Map.of("type", "string", "enum", List.of("person", "organisation", "place"));

  /**
   * Of the whole answer.
   *
   * @param account whether the longer retelling is wanted
   */
  public static AnswerSchema full(boolean account) {
    return new AnswerSchema(
        written(full(new Bounds(false), account)), written(full(new Bounds(true), account)));
  }

  /** Of a headline and a summary, both without receipts: those are found afterwards. */
  public static AnswerSchema brief() {
    return new AnswerSchema(written(brief(new Bounds(false))), written(brief(new Bounds(true))));
  }

  /** Most characters of a brief answer that keeps its bounds. */
  static int longestBrief() {
    return LONGEST_HEADLINE + BRIEF_SENTENCES * BRIEF_TEXT + (BRIEF_SENTENCES + 2) * AROUND;
  }

  private static Map<String, Object> full(Bounds bounds, boolean account) {
    Map<String, Object> receipts = bounds.list(bounds.string(1, LONGEST_RECEIPT), 1, 6);
    Map<String, Object> sentence = statement(bounds.string(1, LONGEST_TEXT), receipts);
    Map<String, Object> word = bounds.string(0, LONGEST_NAME);
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("headline", statement(bounds.string(1, LONGEST_HEADLINE), receipts));
    properties.put("summary", bounds.list(sentence, 1, 5));
    if (account) {
      properties.put("account", bounds.list(sentence, 0, 14));
    }
    properties.put("analysis", bounds.list(sentence, 0, 4));
    Map<String, Object> section = new LinkedHashMap<>();
    section.put("region", word);
    section.put("topic", word);
    section.put("evidence", bounds.list(word, 0, 4));
    properties.put("section", object(section));
    Map<String, Object> entity = new LinkedHashMap<>();
    entity.put("name", word);
    entity.put("kind", KIND);
    entity.put("receipts", receipts);
    properties.put("entities", bounds.list(object(entity), 0, 12));
    return object(properties);
  }

  private static Map<String, Object> statement(
      Map<String, Object> text, Map<String, Object> receipts) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("text", text);
    properties.put("receipts", receipts);
    return object(properties);
  }

  private static Map<String, Object> brief(Bounds bounds) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("headline", bounds.string(SHORTEST_TEXT, LONGEST_HEADLINE));
    properties.put(
        "summary", bounds.list(bounds.string(SHORTEST_TEXT, BRIEF_TEXT), 2, BRIEF_SENTENCES));
    return object(properties);
  }

  private static RawValue written(Map<String, Object> schema) {
    return new RawValue(EventCodec.text(schema));
  }

  private static Map<String, Object> object(Map<String, Object> properties) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("properties", properties);
    object.put("required", List.copyOf(properties.keySet()));
    object.put("additionalProperties", false);
    return object;
  }

  /** How lists and strings are stated, with or without the numbers that the prompt names. */
  private record Bounds(boolean stated) {
    Map<String, Object> list(Map<String, Object> items, int least, int most) {
      return stated
          ? Map.of("type", "array", "items", items, "minItems", least, "maxItems", most)
          : Map.of("type", "array", "items", items);
    }

    /** In code points. */
    Map<String, Object> string(int least, int most) {
      return stated
          ? Map.of("type", "string", "minLength", least, "maxLength", most)
          : Map.of("type", "string");
    }
  }
}
