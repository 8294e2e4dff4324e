package dev.courant.summarize.languagemodel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.util.RawValue;

/**
 * OpenAI's chat completions, which vLLM, llama.cpp, LM Studio and Ollama speak too. Asks for a
 * strict JSON schema; where the endpoint answers 400 to that, in ever plainer forms, and stays with
 * the first that it takes.
 */
final class OpenAiEndpoint implements ModelEndpoint {
  /** What an endpoint may not know: first the schema goes, then the limit of tokens. */
  private static final List<List<String>> FORMS =
      List.of(List.of("response_format", "max_tokens"), List.of("max_tokens"), List.of());

  private final EngineSettings settings;
  private final RawValue schema;
  private final JsonPost http;
  private volatile int form;

  OpenAiEndpoint(EngineSettings settings, RawValue schema, JsonPost http) {
    this.settings = settings;
    this.schema = schema;
    this.http = http;
  }

  @Override
  public ModelAnswer ask(Question question) {
    for (int tried = form; tried < FORMS.size(); tried++) {
      try {
        ModelAnswer answer = answer(post(question, FORMS.get(tried)));
        form = tried;
        return answer;
      } catch (JsonPost.BadRequestException e) {
        // A plainer form is tried next.
      }
    }
    throw NoAnswerException.of(Trouble.REFUSED, "status 400");
  }

  private JsonNode post(Question question, List<String> options) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("model", settings.model());
    body.put(
        "messages",
        Stream.concat(
                Stream.of(Map.of("role", "system", "content", question.system())),
                question.turns().stream().map(Question.Turn::message))
            .toList());
    if (options.contains("response_format")) {
      Map<String, Object> strict = Map.of("name", "compilation", "strict", true, "schema", schema);
      body.put("response_format", Map.of("type", "json_schema", "json_schema", strict));
    }
    if (options.contains("max_tokens")) {
      body.put("max_tokens", LONGEST_ANSWER);
    }
    Map<String, String> headers =
        settings.key().isEmpty() ? Map.of() : Map.of("Authorization", "Bearer " + settings.key());
    return http.post(settings.at("/chat/completions"), headers, body, settings.deadline());
  }

  private static ModelAnswer answer(JsonNode body) {
    JsonNode content = body.path("choices").path(0).path("message").path("content");
    if (!content.isString()) {
      throw NoAnswerException.of(Trouble.UNREADABLE, "the answer has no content");
    }
    JsonNode usage = body.path("usage");
    return new ModelAnswer(
        content.stringValue(),
        usage.path("prompt_tokens").asLong(0),
        usage.path("completion_tokens").asLong(0));
  }
}
