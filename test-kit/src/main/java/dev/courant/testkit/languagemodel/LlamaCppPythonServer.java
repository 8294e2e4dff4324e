package dev.courant.testkit.languagemodel;

/** The server of llama-cpp-python. */
record LlamaCppPythonServer(int context) implements ModelServer {
  @Override
  public Reply look(String path) {
    return path.equals("/v1/models")
        ? Reply.json(
            "{\"object\": \"list\", \"data\": [{\"id\": \"stub-1\", \"object\": \"model\", \"owned_by\": \"me\"}]}")
        : ModelServer.super.look(path);
  }

  @Override
  public Reply answer(Asked asked, Behaviour model) {
    String type = asked.body().path("response_format").path("type").asString("text");
    if (type.equals("json_schema")) {
      return Reply.json(
          500,
          """
          {"error": {"message": "[{'type': 'literal_error', 'loc': ('body', 'response_format', 'type'), 'msg': \
          \\"Input should be 'text' or 'json_object'\\", 'input': 'json_schema'}]", \
          "type": "internal_server_error", "param": null, "code": null}}\
          """);
    }
    if (asked.tokens() > context) {
      return Reply.json(
          400,
          """
          {"error": {"message": "This model's maximum context length is %d tokens. However, you requested %d tokens \
          (%d in the messages, %d in the completion). Please reduce the length of the messages or completion.", \
          "type": "invalid_request_error", "param": "messages", "code": "context_length_exceeded"}}\
          """
              .formatted(context, asked.tokens() + asked.limit(), asked.tokens(), asked.limit()));
    }
    return model.to(asked);
  }
}
