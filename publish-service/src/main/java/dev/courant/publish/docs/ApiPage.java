package dev.courant.publish.docs;

import dev.courant.model.EventCodec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The page of the API, made once at the start from its OpenAPI description, which is the source.
 */
@Component
final class ApiPage {
  static final String ADDRESS = "/docs/api";

  private static final String DESCRIPTION = "/publish/openapi.json";
  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

  private final JsonNode description = read();
  private final List<ApiOperation> operations =
      description
          .get("paths")
          .propertyStream()
          .flatMap(path -> operations(path.getKey(), path.getValue()))
          .toList();

  /** The id of a schema in the page. */
  static String anchor(String schema) {
    return "schema-" + schema;
  }

  /**
   * Operations of one kind.
   *
   * @param anchor its id in the page
   */
  record Group(String name, String anchor, String description, List<ApiOperation> operations) {}

  /** The operation of that id; null where there is none. */
  @Nullable ApiOperation operation(String id) {
    return operations.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
  }

  /** What the template shows. */
  Map<String, Object> model() {
    return Map.of(
        "about", description.at("/info/description").asString(),
        "groups", groups(),
        "shapes", shapes(),
        "lists", lists().values());
  }

  private List<Group> groups() {
    return description
        .get("tags")
        .valueStream()
        .map(tag -> {
          String name = tag.path("name").asString();
          return new Group(
              name,
              "tag-" + name,
              tag.path("description").asString(""),
              operations.stream().filter(each -> each.tag().equals(name)).toList());
        })
        .toList();
  }

  private List<Shape> shapes() {
    return description
        .at("/components/schemas")
        .propertyStream()
        .map(schema -> Shape.of(schema.getKey(), schema.getValue(), ApiPage::anchor))
        .toList();
  }

  /** The parameters with many values, by the id of the list; each list once. */
  private Map<String, ApiParameter> lists() {
    return operations.stream()
        .flatMap(ApiOperation::listed)
        .collect(
            Collectors.toMap(
                ApiParameter::valuesId, each -> each, (first, _) -> first, TreeMap::new));
  }

  private Stream<ApiOperation> operations(String path, JsonNode item) {
    return item.propertyStream()
        .filter(member -> METHODS.contains(member.getKey()))
        .map(member -> ApiOperation.of(member.getKey(), path, member.getValue(), this::resolved));
  }

  private JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asString("");
    return reference.isEmpty() ? node : description.at(reference.substring(1));
  }

  private static JsonNode read() {
    try (InputStream in = ApiPage.class.getResourceAsStream(DESCRIPTION)) {
      return EventCodec.mapper().readTree(Objects.requireNonNull(in, DESCRIPTION));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
