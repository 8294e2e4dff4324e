package dev.courant.testkit.languagemodel;

/** vLLM. */
record VllmServer(int context) implements ModelServer {
  @Override
  public Reply look(String path) {
    return path.equals("/v1/models")
        ? Reply.json(
            "{\"object\": \"list\", \"data\": [{\"id\": \"stub-1\", \"max_model_len\": %d}]}"
                .formatted(context))
        : ModelServer.super.look(path);
  }

  @Override
  public Reply answer(Asked asked, Behaviour model) {
    if (!asked.body().path("model").asString("").equals("stub-1")) {
      return Reply.json(404, error("The model `m` does not exist.", "NotFoundError", 404));
    }
    int wanted = asked.tokens() + asked.limit();
    if (wanted > context) {
      String message =
          ("This model's maximum context length is %d tokens. However, you requested %d tokens (%d in"
                  + " the messages, %d in the completion). Please reduce the length of the messages or"
                  + " completion.")
              .formatted(context, wanted, asked.tokens(), asked.limit());
      return Reply.json(400, error(message, "BadRequestError", 400));
    }
    return model.to(asked);
  }

  private static String error(String message, String type, int code) {
    return "{\"object\": \"error\", \"message\": \"%s\", \"type\": \"%s\", \"param\": null, \"code\": %d}"
        .formatted(message, type, code);
  }
}
