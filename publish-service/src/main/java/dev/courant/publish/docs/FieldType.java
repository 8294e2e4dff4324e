package dev.courant.publish.docs;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What values a JSON Schema (2020-12) admits, in words.
 *
 * @param parts in their order; a part is plain text or the name of another schema
 */
record FieldType(List<Part> parts) {
  /** More values than these are counted and not named. */
  static final int MOST_NAMED = 12;

  private static final int LONGEST_LIMIT = 60;

  /**
   * A piece of it.
   *
   * @param anchor of the schema that it names; empty for plain text
   */
  record Part(String text, String anchor) {}

  /**
   * The type that a schema describes.
   *
   * @param anchor from the name of a schema that is referred to, to its anchor in the page
   */
  static FieldType of(JsonNode schema, UnaryOperator<String> anchor) {
    Writer writer = new Writer(anchor);
    writer.write(schema);
    return new FieldType(List.copyOf(writer.parts));
  }

  /** All of it as plain text. */
  String text() {
    return parts.stream().map(Part::text).collect(Collectors.joining());
  }

  private record Writer(List<Part> parts, UnaryOperator<String> anchor) {
    Writer(UnaryOperator<String> anchor) {
      this(new ArrayList<>(), anchor);
    }

    void write(JsonNode schema) {
      if (schema.has("$ref")) {
        String reference = schema.get("$ref").asString();
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        parts.add(new Part(name, anchor.apply(name)));
      } else if (schema.has("anyOf")) {
        alternatives(schema.get("anyOf").values().iterator());
      } else if (schema.has("const")) {
        text("always " + schema.get("const").asString());
      } else if (schema.has("enum")) {
        text(named("one of ", schema.get("enum")));
      } else if (schema.path("items").has("enum")) {
        text(named("some of ", schema.get("items").get("enum")));
      } else if (schema.has("items")) {
        text("list of ");
        write(schema.get("items"));
      } else if (schema.path("additionalProperties").isObject()) {
        text("object of ");
        write(schema.get("additionalProperties"));
      } else {
        text(simple(schema));
      }
    }

    private void alternatives(Iterator<JsonNode> schemas) {
      write(schemas.next());
      while (schemas.hasNext()) {
        text(" or ");
        write(schemas.next());
      }
    }

    private void text(String text) {
      parts.add(new Part(text, ""));
    }
  }

  private static String named(String which, JsonNode values) {
    return values.size() > MOST_NAMED
        ? which + "%d values".formatted(values.size())
        : which + values.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
  }

  private static String simple(JsonNode schema) {
    JsonNode type = schema.path("type");
    String name =
        type.isArray()
            ? type.valueStream().map(JsonNode::asString).collect(Collectors.joining(" or "))
            : type.asString("anything");
    return name + limits(schema);
  }

  private static String limits(JsonNode schema) {
    StringBuilder limits = new StringBuilder();
    add(limits, ", from %s", schema.path("minimum"));
    add(limits, " to %s", schema.path("maximum"));
    add(limits, ", %s", schema.path("format"));
    add(limits, ", at most %s characters", schema.path("maxLength"));
    add(limits, ", as %s", schema.path("pattern"));
    return limits.toString();
  }

  /** Adds a limit that there is; one that is long is for programs. */
  private static void add(StringBuilder limits, String words, JsonNode value) {
    String text = value.asString("");
    if (!text.isEmpty() && text.length() <= LONGEST_LIMIT) {
      limits.append(words.formatted(text));
    }
  }
}
