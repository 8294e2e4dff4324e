package dev.courant.testkit.languagemodel;

/** Anthropic. */
record AnthropicServer(int context) implements ModelServer {
  @Override
  public Reply look(String path) {
    return path.equals("/v1/models")
        ? Reply.json("{\"data\": [{\"type\": \"model\", \"id\": \"stub-1\"}], \"has_more\": false}")
        : Reply.json(404, error("not_found_error", "Not found"));
  }

  @Override
  public Reply answer(Asked asked, Behaviour model) {
    if (asked.tokens() > context) {
      return Reply.json(
          400,
          error(
              "invalid_request_error",
              "prompt is too long: %d tokens > %d maximum".formatted(asked.tokens(), context)));
    }
    return model.to(asked);
  }

  private static String error(String type, String message) {
    return "{\"type\": \"error\", \"error\": {\"type\": \"%s\", \"message\": \"%s\"}}"
        .formatted(type, message);
  }
}
