package dev.courant.testkit.languagemodel;

/** LM Studio. */
record LmStudioServer(int context) implements ModelServer {
  @Override
  public Reply look(String path) {
    return path.equals("/v1/models")
        ? Reply.json(
            "{\"data\": [{\"id\": \"stub-1\", \"object\": \"model\"}], \"object\": \"list\"}")
        : Reply.json("{\"error\": \"Unexpected endpoint or method. (GET %s)\"}".formatted(path));
  }

  @Override
  public Reply answer(Asked asked, Behaviour model) {
    String type = asked.body().path("response_format").path("type").asString("text");
    if (type.equals("json_object")) {
      return Reply.json(
          400, "{\"error\": \"'response_format.type' must be 'json_schema' or 'text'\"}");
    }
    if (asked.tokens() > context) {
      return Reply.json(
          """
          {"error": "Trying to keep the first %d tokens when context the overflows. However, the model is loaded \
          with context length of only %d tokens, which is not enough."}\
          """
              .formatted(asked.tokens(), context));
    }
    return model.to(asked);
  }
}
