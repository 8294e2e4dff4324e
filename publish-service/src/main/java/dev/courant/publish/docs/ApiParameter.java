package dev.courant.publish.docs;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A parameter of an operation.
 *
 * @param in where it stands: {@code query}, {@code path} or {@code header}
 * @param otherwise what counts where it is not given; empty for nothing
 * @param example empty where the description names none
 * @param values all that it may have, where they are counted; else empty
 */
record ApiParameter(
    String name,
    String in,
    boolean required,
    boolean deprecated,
    String description,
    FieldType type,
    String otherwise,
    String example,
    List<String> values,
    Limits limits) {

  /**
   * What a field of a form can hold it to.
   *
   * @param least, most of a number; empty where there is none
   */
  record Limits(boolean number, String least, String most) {}

  static ApiParameter of(JsonNode parameter) {
    JsonNode schema = parameter.path("schema");
    JsonNode item = schema.has("items") ? schema.get("items") : schema;
    JsonNode example = parameter.path("example");
    return new ApiParameter(
        parameter.path("name").asString(),
        parameter.path("in").asString(),
        parameter.path("required").asBoolean(false),
        parameter.path("deprecated").asBoolean(false),
        parameter.path("description").asString(""),
        FieldType.of(schema, ApiPage::anchor),
        schema.path("default").asString(""),
        example.isArray()
            ? String.join(",", example.valueStream().map(JsonNode::asString).toList())
            : example.asString(""),
        item.path("enum").valueStream().map(JsonNode::asString).toList(),
        new Limits(
            schema.path("type").asString("").equals("integer"),
            schema.path("minimum").asString(""),
            schema.path("maximum").asString("")));
  }

  /** Whether a form lets one choose from a list of all values. */
  public boolean isChoice() {
    return !values.isEmpty() && values.size() <= FieldType.MOST_NAMED;
  }

  /** The id of the list of its values in the page; empty where they are named beside it. */
  public String valuesId() {
    return values.size() > FieldType.MOST_NAMED ? "values-" + name + "-" + values.size() : "";
  }

  /** Whether an HTML form can send it. */
  public boolean isField() {
    return !in.equals("header");
  }
}
