package dev.courant.publish.docs;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * An operation of the API.
 *
 * @param id unique in the description
 * @param method in capitals
 * @param path with its parameters in braces
 * @param operators whether it is for operators, who give a token
 * @param body the type of what is sent; empty for nothing
 * @param curl a line that asks for it; the address of the service stands as {@code {origin}}
 */
record ApiOperation(
    String id,
    String tag,
    String method,
    String path,
    String summary,
    String description,
    boolean operators,
    List<ApiParameter> parameters,
    List<FieldType.Part> body,
    List<ApiResponse> responses,
    String curl) {

  /**
   * Reads one.
   *
   * @param resolved follows a reference
   */
  static ApiOperation of(
      String method, String path, JsonNode operation, UnaryOperator<JsonNode> resolved) {
    List<ApiParameter> parameters =
        operation.path("parameters").valueStream().map(resolved).map(ApiParameter::of).toList();
    JsonNode body = operation.at("/requestBody/content/application~1json/schema");
    List<ApiResponse> responses =
        operation
            .path("responses")
            .propertyStream()
            .map(answer -> ApiResponse.of(answer.getKey(), resolved.apply(answer.getValue())))
            .toList();
    String verb = method.toUpperCase(Locale.ROOT);
    boolean operators = operation.has("security");
    return new ApiOperation(
        operation.path("operationId").asString(),
        operation.path("tags").path(0).asString("Feeds"),
        verb,
        path,
        operation.path("summary").asString(""),
        operation.path("description").asString(""),
        operators,
        parameters,
        body.isMissingNode() ? List.of() : FieldType.of(body, ApiPage::anchor).parts(),
        responses,
        new CurlLine(verb, path, parameters, operators)
            .write(isStream(responses), resolved.apply(body)));
  }

  private static boolean isStream(List<ApiResponse> responses) {
    return responses.stream().anyMatch(r -> r.types().contains("text/event-stream"));
  }

  /** Its id in the page. */
  public String anchor() {
    return "op-" + id;
  }

  /** Whether a form can ask for it: something that can be read by everyone and that ends. */
  public boolean isTryable() {
    return method.equals("GET") && !operators && !isStream(responses);
  }

  /** What a form for it has. */
  public List<ApiParameter> fields() {
    return parameters.stream().filter(ApiParameter::isField).toList();
  }

  /** The parameters whose values have a list of their own. */
  Stream<ApiParameter> listed() {
    return parameters.stream().filter(parameter -> !parameter.valuesId().isEmpty());
  }
}
