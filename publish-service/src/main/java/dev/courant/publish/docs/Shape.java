package dev.courant.publish.docs;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A named schema as a table of its fields.
 *
 * @param anchor its id in the page
 * @param type in words, where it has no fields
 */
record Shape(String name, String anchor, String description, FieldType type, List<Field> fields) {
  /** A field of it. */
  record Field(String name, boolean required, FieldType type, String description) {}

  /**
   * The shape that a schema describes.
   *
   * @param anchors from the name of a schema to its anchor in the page
   */
  static Shape of(String name, JsonNode schema, UnaryOperator<String> anchors) {
    Set<String> required =
        schema.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    List<Field> fields =
        schema
            .path("properties")
            .propertyStream()
            .map(property ->
                new Field(
                    property.getKey(),
                    required.contains(property.getKey()),
                    FieldType.of(property.getValue(), anchors),
                    property.getValue().path("description").asString("")))
            .toList();
    return new Shape(
        name,
        anchors.apply(name),
        schema.path("description").asString(""),
        FieldType.of(schema, anchors),
        fields);
  }
}
