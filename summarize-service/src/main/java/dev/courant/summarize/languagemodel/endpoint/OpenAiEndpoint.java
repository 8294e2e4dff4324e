package dev.courant.summarize.languagemodel.endpoint;

import dev.courant.summarize.languagemodel.exchange.ModelAnswer;
import dev.courant.summarize.languagemodel.exchange.Question;
import dev.courant.summarize.languagemodel.settings.EngineSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.util.RawValue;

/**
 * OpenAI's chat completions, which vLLM, llama.cpp, llama-cpp-python and LM Studio have too, in the
 * strictest form that the endpoint takes.
 */
final class OpenAiEndpoint implements ModelEndpoint {
  private static final Duration LOOK = Duration.ofSeconds(5);

  private final EngineSettings settings;
  private final JsonHttp http;
  private final FormAgreement forms;

  OpenAiEndpoint(EngineSettings settings, JsonHttp http) {
    this.settings = settings;
    this.http = http;
    this.forms = new FormAgreement(settings, "chat completions", AnswerForm.ofChatCompletions());
  }

  @Override
  public ModelAnswer ask(Question question) {
    return forms.ask(form -> ChatEnvelope.read(post(question, form)));
  }

  @Override
  public List<String> models() {
    return names(http.get(settings.at("/models"), headers(), LOOK));
  }

  /** The ids in a list of models, as OpenAI and Anthropic have it. */
  static List<String> names(JsonNode list) {
    List<String> names = new ArrayList<>();
    list.path("data").forEach(model -> names.add(model.path("id").asString("")));
    return names;
  }

  private JsonNode post(Question question, AnswerForm form) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("model", settings.model());
    body.put("messages", question.messages());
    switch (form.format()) {
      case BOUNDED_SCHEMA -> body.put("response_format", schema(question.schema().bounded()));
      case STRICT_SCHEMA -> body.put("response_format", schema(question.schema().strict()));
      case OBJECT_WITH_SCHEMA ->
          body.put(
              "response_format",
              Map.of("type", "json_object", "schema", question.schema().bounded()));
      case OBJECT -> body.put("response_format", Map.of("type", "json_object"));
      case NONE -> {}
    }
    if (form.limit() != AnswerForm.Limit.NONE) {
      body.put(form.limit().field(), question.room().answer());
    }
    return http.post(settings.at("/chat/completions"), headers(), body, settings.deadline());
  }

  private static Map<String, Object> schema(RawValue schema) {
    Map<String, Object> strict = Map.of("name", "compilation", "strict", true, "schema", schema);
    return Map.of("type", "json_schema", "json_schema", strict);
  }

  private Map<String, String> headers() {
    return settings.key().isEmpty()
        ? Map.of()
        : Map.of("Authorization", "Bearer " + settings.key());
  }
}
