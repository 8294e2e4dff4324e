package dev.courant.publish.docs;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * An answer of an operation.
 *
 * @param status in digits, or a class such as {@code 2XX}
 * @param types media types
 * @param shape what the body is
 * @param problems types of the problem details that the description has examples of, without {@code
 *     urn:courant:problem:}
 */
record ApiResponse(
    String status,
    String description,
    List<String> types,
    List<FieldType.Part> shape,
    List<String> problems) {
  private static final String PROBLEM = "urn:courant:problem:";

  static ApiResponse of(String status, JsonNode response) {
    JsonNode content = response.path("content");
    List<FieldType.Part> shape =
        content
            .valueStream()
            .map(type -> type.path("schema"))
            .filter(schema -> !schema.path("type").asString("").equals("string"))
            .flatMap(schema -> FieldType.of(schema, ApiPage::anchor).parts().stream())
            .toList();
    return new ApiResponse(
        status,
        response.path("description").asString(""),
        List.copyOf(content.propertyNames()),
        shape,
        content.valueStream().flatMap(ApiResponse::problems).distinct().toList());
  }

  private static Stream<String> problems(JsonNode content) {
    return Stream.concat(
            Stream.of(content.path("example")),
            content.path("examples").valueStream().map(example -> example.path("value")))
        .map(example -> example.path("type").asString(""))
        .filter(type -> type.startsWith(PROBLEM))
        .map(type -> type.substring(PROBLEM.length()));
  }
}
