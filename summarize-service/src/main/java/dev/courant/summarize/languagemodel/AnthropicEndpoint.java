package dev.courant.summarize.languagemodel;

import dev.courant.model.EventCodec;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.util.RawValue;

/**
 * Anthropic's messages. The schema is that of the one tool which the model has to call; the call
 * itself is the answer, and nothing is run.
 */
final class AnthropicEndpoint implements ModelEndpoint {
  private static final String VERSION = "2023-06-01";
  private static final String TOOL = "compilation";

  private final EngineSettings settings;
  private final RawValue schema;
  private final JsonPost http;

  AnthropicEndpoint(EngineSettings settings, RawValue schema, JsonPost http) {
    this.settings = settings;
    this.schema = schema;
    this.http = http;
  }

  @Override
  public ModelAnswer ask(Question question) {
    Map<String, Object> body =
        Map.of(
            "model", settings.model(),
            "max_tokens", LONGEST_ANSWER,
            "system", question.system(),
            "messages", question.turns().stream().map(Question.Turn::message).toList(),
            "tools", List.of(Map.of("name", TOOL, "input_schema", schema)),
            "tool_choice", Map.of("type", "tool", "name", TOOL));
    Map<String, String> headers = Map.of("x-api-key", settings.key(), "anthropic-version", VERSION);
    try {
      return answer(http.post(settings.at("/messages"), headers, body, settings.deadline()));
    } catch (JsonPost.BadRequestException e) {
      throw NoAnswerException.of(Trouble.REFUSED, "status 400");
    }
  }

  private static ModelAnswer answer(JsonNode body) {
    JsonNode usage = body.path("usage");
    for (JsonNode part : body.path("content")) {
      String text =
          part.path("input").isObject()
              ? EventCodec.text(part.path("input"))
              : part.path("text").asString("");
      if (!text.isBlank()) {
        return new ModelAnswer(
            text, usage.path("input_tokens").asLong(0), usage.path("output_tokens").asLong(0));
      }
    }
    throw NoAnswerException.of(Trouble.UNREADABLE, "the answer has no content");
  }
}
