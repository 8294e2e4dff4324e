package dev.courant.summarize.languagemodel.endpoint;

import dev.courant.model.EventCodec;
import dev.courant.summarize.languagemodel.exchange.ModelAnswer;
import dev.courant.summarize.languagemodel.exchange.NoAnswerException;
import dev.courant.summarize.languagemodel.exchange.Question;
import dev.courant.summarize.languagemodel.exchange.Trouble;
import dev.courant.summarize.languagemodel.settings.EngineSettings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Anthropic's messages. The schema is that of the one tool which the model has to call; the call
 * itself is the answer, and nothing is run. An endpoint that takes no tool is told by the prompt.
 */
final class AnthropicEndpoint implements ModelEndpoint {
  private static final Duration LOOK = Duration.ofSeconds(5);
  private static final String VERSION = "2023-06-01";
  private static final String TOOL = "compilation";

  private final EngineSettings settings;
  private final JsonHttp http;
  private final FormAgreement forms;

  AnthropicEndpoint(EngineSettings settings, JsonHttp http) {
    this.settings = settings;
    this.http = http;
    this.forms =
        new FormAgreement(
            settings,
            "Anthropic's messages",
            AnswerForm.of(
                AnswerForm.Limit.MAX_TOKENS,
                AnswerForm.Format.BOUNDED_SCHEMA,
                AnswerForm.Format.NONE));
  }

  @Override
  public ModelAnswer ask(Question question) {
    return forms.ask(form -> answer(post(question, form)));
  }

  @Override
  public List<String> models() {
    return OpenAiEndpoint.names(http.get(settings.at("/models"), headers(), LOOK));
  }

  private JsonNode post(Question question, AnswerForm form) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("model", settings.model());
    body.put(form.limit().field(), question.room().answer());
    body.put("system", question.system());
    body.put("messages", question.turns().stream().map(Question.Turn::message).toList());
    if (form.format() == AnswerForm.Format.BOUNDED_SCHEMA) {
      body.put("tools", List.of(Map.of("name", TOOL, "input_schema", question.schema().bounded())));
      body.put("tool_choice", Map.of("type", "tool", "name", TOOL));
    }
    return http.post(settings.at("/messages"), headers(), body, settings.deadline());
  }

  private Map<String, String> headers() {
    return Map.of("x-api-key", settings.key(), "anthropic-version", VERSION);
  }

  private static ModelAnswer answer(JsonNode body) {
    String reason = body.path("stop_reason").asString("");
    if (reason.equals("refusal")) {
      throw NoAnswerException.of(Trouble.DECLINED, "the model declines");
    }
    if (!body.path("content").isArray()) {
      throw NoAnswerException.of(Trouble.UNREADABLE, "the answer has no content");
    }
    JsonNode usage = body.path("usage");
    return ChatEnvelope.answer(
        text(body.path("content")),
        "",
        reason.equals("max_tokens") || reason.equals("model_context_window_exceeded"),
        usage.path("input_tokens").asLong(0),
        usage.path("output_tokens").asLong(0));
  }

  /** The tool's input, or the first words; thoughts have a field of another name. */
  private static String text(JsonNode content) {
    for (JsonNode part : content) {
      String text =
          part.path("input").isObject()
              ? EventCodec.text(part.path("input"))
              : part.path("text").asString("");
      if (!text.isBlank()) {
        return text;
      }
    }
    return "";
  }
}
