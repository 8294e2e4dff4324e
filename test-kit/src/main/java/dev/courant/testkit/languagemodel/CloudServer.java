package dev.courant.testkit.languagemodel;

/** OpenAI. */
final class CloudServer implements ModelServer {
  @Override
  public Reply look(String path) {
    return path.equals("/v1/models")
        ? Reply.json(
            "{\"object\": \"list\", \"data\": [{\"id\": \"stub-1\"}, {\"id\": \"stub-2\"}]}")
        : Reply.json(404, error("Invalid URL (GET " + path + ")", "null", "null"));
  }

  @Override
  public Reply answer(Asked asked, Behaviour model) {
    if (!asked.body().path("model").asString("").startsWith("stub-")) {
      return Reply.json(
          404,
          error(
              "The model `m` does not exist or you do not have access to it.",
              "null",
              "\"model_not_found\""));
    }
    if (asked.body().has("max_tokens")) {
      return refused(
          "Unsupported parameter: 'max_tokens' is not supported with this model. Use"
              + " 'max_completion_tokens' instead.",
          "max_tokens",
          "unsupported_parameter");
    }
    if (asked.body().toString().contains("minItems")) {
      return refused(
          "Invalid schema for response_format 'compilation': 'minItems' is not permitted.",
          "response_format",
          "invalid_request_error");
    }
    if (asked.body().path("response_format").has("schema")) {
      return refused(
          "Unknown parameter: 'response_format.schema'.",
          "response_format.schema",
          "unknown_parameter");
    }
    return model.to(asked);
  }

  private static Reply refused(String message, String parameter, String code) {
    return Reply.json(400, error(message, "\"" + parameter + "\"", "\"" + code + "\""));
  }

  private static String error(String message, String parameter, String code) {
    return "{\"error\": {\"message\": \"%s\", \"type\": \"invalid_request_error\", \"param\": %s, \"code\": %s}}"
        .formatted(message, parameter, code);
  }
}
