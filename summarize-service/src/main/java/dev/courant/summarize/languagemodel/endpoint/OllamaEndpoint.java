package dev.courant.summarize.languagemodel.endpoint;

import dev.courant.summarize.languagemodel.EndpointGreeting;
import dev.courant.summarize.languagemodel.exchange.ModelAnswer;
import dev.courant.summarize.languagemodel.exchange.NoAnswerException;
import dev.courant.summarize.languagemodel.exchange.Question;
import dev.courant.summarize.languagemodel.exchange.Trouble;
import dev.courant.summarize.languagemodel.settings.EngineSettings;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Ollama's own chat ({@code /api/chat}). Its chat completions cannot be told how long a context is
 * wanted: they cut a longer question silently, at 4096 tokens by default. Here each request states
 * the length, the same for all articles, since another length makes Ollama load the model again.
 */
final class OllamaEndpoint implements ModelEndpoint {
  private static final Logger log = LoggerFactory.getLogger(OllamaEndpoint.class);
  private static final Duration LOOK = Duration.ofSeconds(5);

  /** For an answer that is sent back with the reasons why it will not do. */
  private static final int AGAIN = 1_500;

  private static final int STEP = 2_048;

  private final EngineSettings settings;
  private final URI root;
  private final JsonHttp http;
  private final FormAgreement forms;
  private volatile int longest = Integer.MAX_VALUE;
  private volatile boolean looked;

  private OllamaEndpoint(EngineSettings settings, URI root, JsonHttp http) {
    this.settings = settings;
    this.root = root;
    this.http = http;
    this.forms =
        new FormAgreement(
            settings,
            "Ollama's own chat, its context stated,",
            AnswerForm.of(
                AnswerForm.Limit.NUM_PREDICT,
                AnswerForm.Format.BOUNDED_SCHEMA,
                AnswerForm.Format.OBJECT,
                AnswerForm.Format.NONE));
  }

  /**
   * The endpoint of an Ollama that runs.
   *
   * @param root with a slash at its end
   * @throws NoAnswerException if it cannot be reached
   */
  static OllamaEndpoint at(URI root, EngineSettings settings, JsonHttp http) {
    OllamaEndpoint endpoint = new OllamaEndpoint(settings, root, http);
    endpoint.learnContext();
    return endpoint;
  }

  @Override
  public ModelAnswer ask(Question question) {
    int context = context(question);
    ModelAnswer answer = forms.ask(form -> answer(post(question, form, context)));
    if (!looked) {
      looked = true;
      compare(context);
    }
    return answer;
  }

  /**
   * Some of Ollama's runners pass over the length that a request states, as the loaded model tells.
   */
  private void compare(int context) {
    try {
      for (JsonNode model : http.get(root.resolve("api/ps"), headers(), LOOK).path("models")) {
        int loaded = model.path("context_length").asInt(0);
        boolean ours = EndpointGreeting.isCalled(model.path("name").asString(""), settings.model());
        if (ours && loaded > 0 && loaded < context) {
          longest = loaded;
          log.warn("{} holds {} tokens; {} were asked for", settings, loaded, context);
        }
      }
    } catch (RefusedException | NoAnswerException e) {
      log.debug("{} does not tell which models are loaded: {}", settings, e.getMessage());
    }
  }

  @Override
  public List<String> models() {
    JsonNode list = http.get(root.resolve("api/tags"), headers(), LOOK);
    return list.path("models").valueStream().map(model -> model.path("name").asString("")).toList();
  }

  /**
   * Learns how much the model holds, if Ollama has it.
   *
   * @throws NoAnswerException if Ollama cannot be reached
   */
  private void learnContext() {
    try {
      JsonNode shown =
          http.post(root.resolve("api/show"), headers(), Map.of("model", settings.model()), LOOK);
      shown
          .path("model_info")
          .forEachEntry((name, value) -> {
            if (name.endsWith(".context_length") && value.asInt(0) > 0) {
              longest = value.asInt();
            }
          });
    } catch (RefusedException e) {
      // There is no such model, as the first question will tell.
    }
  }

  /**
   * What the question needs, in steps.
   *
   * @throws NoAnswerException if the model does not hold that much
   */
  private int context(Question question) {
    int usual = question.room().whole() + AGAIN;
    int needed = Math.max(usual, question.tokens() + question.room().answer());
    int most = longest;
    if (question.tokens() + question.room().answer() > most) {
      throw NoAnswerException.tooLong("the model holds " + most + " tokens", most);
    }
    return Math.min(most, (needed + STEP - 1) / STEP * STEP);
  }

  private JsonNode post(Question question, AnswerForm form, int context) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("model", settings.model());
    body.put("messages", question.messages());
    body.put("stream", false);
    switch (form.format()) {
      case BOUNDED_SCHEMA, STRICT_SCHEMA, OBJECT_WITH_SCHEMA ->
          body.put("format", question.schema().bounded());
      case OBJECT -> body.put("format", "json");
      case NONE -> {}
    }
    body.put("options", Map.of("num_ctx", context, form.limit().field(), question.room().answer()));
    return http.post(root.resolve("api/chat"), headers(), body, settings.deadline());
  }

  private Map<String, String> headers() {
    return settings.key().isEmpty()
        ? Map.of()
        : Map.of("Authorization", "Bearer " + settings.key());
  }

  private static ModelAnswer answer(JsonNode body) {
    JsonNode message = body.path("message");
    if (!message.isObject()) {
      throw NoAnswerException.of(Trouble.UNREADABLE, "the answer has no message");
    }
    return ChatEnvelope.answer(
        message.path("content").asString(""),
        message.path("thinking").asString(""),
        body.path("done_reason").asString("").equals("length"),
        body.path("prompt_eval_count").asLong(0),
        body.path("eval_count").asLong(0));
  }
}
