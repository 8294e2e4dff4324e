package dev.courant.testkit.languagemodel;

/** llama.cpp's own server. */
record LlamaCppServer(int context) implements ModelServer {
  @Override
  public Reply look(String path) {
    return path.equals("/v1/models")
        ? Reply.json(
            "{\"object\": \"list\", \"data\": [{\"id\": \"/models/stub-1.gguf\", \"meta\": {\"n_ctx_train\": 131072}}]}")
        : Reply.json(
            404,
            "{\"error\": {\"code\": 404, \"message\": \"File Not Found\", \"type\": \"not_found_error\"}}");
  }

  @Override
  public Reply answer(Asked asked, Behaviour model) {
    if (asked.tokens() > context) {
      return Reply.json(
          400,
          """
          {"error": {"code": 400, "message": "request (%d tokens) exceeds the available context size (%d tokens), try increasing it", \
          "type": "exceed_context_size_error", "n_prompt_tokens": %d, "n_ctx": %d}}\
          """
              .formatted(asked.tokens(), context, asked.tokens(), context));
    }
    return model.to(asked);
  }
}
