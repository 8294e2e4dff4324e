package dev.courant.testkit.languagemodel;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Ollama.
 *
 * @param context what the model was trained on
 * @param most what it is loaded with, whatever a request states
 */
record OllamaServer(int context, int most) implements ModelServer {
  private static final int BY_DEFAULT = 4_096;

  @Override
  public Reply look(String path) {
    return switch (path) {
      case "/api/version" -> Reply.json("{\"version\": \"0.12.3\"}");
      case "/api/tags" -> Reply.json("{\"models\": [{\"name\": \"stub-1:latest\"}]}");
      case "/api/show" ->
          Reply.json(
              """
              {"capabilities": ["completion"], "model_info": {"general.architecture": "stub", "stub.context_length": %d}}\
              """
                  .formatted(context));
      case "/api/ps" ->
          Reply.json(
              "{\"models\": [{\"name\": \"stub-1:latest\", \"context_length\": %d}]}"
                  .formatted(Math.min(context, most)));
      case "/v1/models" ->
          Reply.json("{\"object\": \"list\", \"data\": [{\"id\": \"stub-1:latest\"}]}");
      default -> Reply.json(404, "404 page not found");
    };
  }

  @Override
  public Reply answer(Asked asked, Behaviour model) {
    if (!asked.body().path("model").asString("").startsWith("stub-1")) {
      return Reply.json(404, "{\"error\": \"model 'm' not found\"}");
    }
    int wanted = asked.body().path("options").path("num_ctx").asInt(BY_DEFAULT);
    return model.to(seen(asked, Math.min(wanted, Math.min(context, most))));
  }

  /** What is left of a question in a context: without a word, its end is missing. */
  private static Asked seen(Asked asked, int tokens) {
    if (asked.tokens() <= tokens) {
      return asked;
    }
    JsonNode body = asked.body().deepCopy();
    int left = tokens * Asked.CHARACTERS;
    for (JsonNode message : body.path("messages")) {
      String content = message.path("content").asString("");
      String kept = content.substring(0, Math.min(left, content.length()));
      ((ObjectNode) message).put("content", kept);
      left -= kept.length();
    }
    return new Asked(asked.path(), body);
  }
}
