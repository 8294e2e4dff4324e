package dev.courant.summarize.languagemodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.ArticleIngested;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.EventCodec;
import dev.courant.summarize.extractive.ExtractiveEngine;
import dev.courant.summarize.languagemodel.exchange.PaidAnswer;
import dev.courant.summarize.languagemodel.payment.AnswerLog;
import dev.courant.summarize.languagemodel.reading.Style;
import dev.courant.summarize.languagemodel.settings.BudgetSettings;
import dev.courant.summarize.languagemodel.settings.EngineSettings;
import dev.courant.testkit.languagemodel.Asked;
import dev.courant.testkit.languagemodel.Behaviour;
import dev.courant.testkit.languagemodel.ModelServer;
import dev.courant.testkit.languagemodel.Reply;
import dev.courant.testkit.languagemodel.StubModel;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.health.contributor.Status;

/** Every kind of server of language models, played by a stub that refuses what it refuses. */
class ModelServersIT {
  private static final int LARGE = 32_768;
  private static final Duration DEADLINE = Duration.ofSeconds(5);
  private static final String CHAT = "/v1/chat/completions";

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final SetTime time = new SetTime();
  private final KeptAnswers log = new KeptAnswers();
  private @Nullable StubModel playing;

  @AfterEach
  void stop() {
    if (playing != null) {
      playing.close();
    }
  }

  /** Name, server, path of its chat, requests for the first article, and the form agreed on. */
  static Stream<Arguments> servers() {
    Function<Asked, String> format =
        asked ->
            asked.body().path("response_format").path("type").asString("none")
                + (asked.body().path("response_format").has("schema") ? " with schema" : "");
    Function<Asked, String> ollama =
        asked ->
            (asked.body().path("format").isObject() ? "schema" : "none")
                + " in "
                + asked.body().path("options").path("num_ctx").asInt(0);
    Function<Asked, String> tool =
        asked -> asked.body().path("tool_choice").path("type").asString("none");
    return Stream.of(
        Arguments.of("OpenAI", ModelServer.openAi(), CHAT, 3, format, "json_schema"),
        Arguments.of("vLLM", ModelServer.vllm(LARGE), CHAT, 1, format, "json_schema"),
        Arguments.of("llama.cpp", ModelServer.llamaCpp(LARGE), CHAT, 1, format, "json_schema"),
        Arguments.of(
            "llama-cpp-python",
            ModelServer.llamaCppPython(LARGE),
            CHAT,
            3,
            format,
            "json_object with schema"),
        Arguments.of("LM Studio", ModelServer.lmStudio(LARGE), CHAT, 1, format, "json_schema"),
        Arguments.of(
            "Ollama", ModelServer.ollama(LARGE), "/api/chat", 1, ollama, "schema in 12288"),
        Arguments.of("Anthropic", ModelServer.anthropic(LARGE), "/v1/messages", 1, tool, "tool"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("servers")
  void findsTheStrictestFormOnceAndPaysOnceForEachArticle(
      String name,
      ModelServer server,
      String path,
      int requests,
      Function<Asked, String> form,
      String agreed) {
    StubModel stub = play(server, Behaviour.honest());
    Parts parts = parts(engine(kind(name), "stub-1"));

    assertThat(compiledBy(parts, Articles.numbered(1))).isEqualTo("stub");
    assertThat(stub.calls()).isEqualTo(requests);
    IntStream.rangeClosed(2, 20).forEach(i -> compiledBy(parts, Articles.numbered(i)));

    assertThat(stub.answered()).isEqualTo(20);
    assertThat(stub.calls()).as("the form is remembered").isEqualTo(requests + 19);
    assertThat(stub.asked().getLast().path()).isEqualTo(path);
    assertThat(form.apply(stub.asked().getLast())).isEqualTo(agreed);
    assertThat(outcomes("answered")).isEqualTo(20);
    assertThat(parts.status().health().getStatus()).isEqualTo(Status.UP);
    assertThat(log.answers).hasSize(20);
  }

  static Stream<Arguments> smallContexts() {
    return Stream.of(
        Arguments.of("vLLM", ModelServer.vllm(4_096)),
        Arguments.of("llama.cpp", ModelServer.llamaCpp(2_048)),
        Arguments.of("llama-cpp-python", ModelServer.llamaCppPython(2_048)),
        Arguments.of("LM Studio", ModelServer.lmStudio(2_048)),
        Arguments.of("Ollama", ModelServer.ollama(4_096)),
        Arguments.of("Anthropic", ModelServer.anthropic(2_048)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("smallContexts")
  void showsLessOfALongArticleToAModelThatHoldsLess(String name, ModelServer server) {
    StubModel stub = play(server, Behaviour.honest());
    Parts parts = parts(engine(kind(name), "stub-1"));

    for (int i = 1; i <= 10; i++) {
      ArticleSummarized article = parts.service().summarize(longArticle(i));
      assertThat(article.compiledBy().engine()).isEqualTo("stub");
      assertThat(article.summary()).hasSize(3);
    }

    assertThat(stub.answered()).as("paid once for each").isEqualTo(10);
    assertThat(stub.calls()).as("refused only at first").isLessThanOrEqualTo(14);
    assertThat(stub.asked().getLast().sentences()).hasSizeBetween(5, 150);
    assertThat(parts.status().health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void statesAContextToOllamaInWhichNothingOfTheQuestionIsLost() {
    LastSeen seen = new LastSeen();
    StubModel stub = play(ModelServer.ollama(131_072), seen);
    Parts parts = parts(engine(EngineSettings.Kind.OPENAI, "stub-1"));

    parts.service().summarize(longArticle(1));

    assertThat(stub.asked().getFirst().tokens()).as("more than by default").isGreaterThan(4_096);
    assertThat(seen.asked.sentences()).isEqualTo(stub.asked().getFirst().sentences());
  }

  @Test
  void noticesThatOllamaPassesOverTheContextAndShowsLess() {
    LastSeen seen = new LastSeen();
    StubModel stub = play(ModelServer.ollama(131_072, 4_096), seen);
    Parts parts = parts(engine(EngineSettings.Kind.OPENAI, "stub-1"));

    parts.service().summarize(longArticle(1));
    assertThat(seen.asked.sentences()).isNotEqualTo(stub.asked().getLast().sentences());

    parts.service().summarize(longArticle(2));
    assertThat(seen.asked.sentences()).isEqualTo(stub.asked().getLast().sentences());
    assertThat(seen.asked.sentences()).hasSizeGreaterThan(20);
  }

  @Test
  void triesThePlainestFormWithAnEndpointThatNamesNoReason() {
    StubModel stub =
        play(
            ModelServer.any(),
            asked -> {
              boolean plain =
                  !asked.body().has("response_format") && !asked.body().has("max_tokens");
              return plain ? Behaviour.honest().to(asked) : Reply.status(422);
            });
    Parts parts = parts(engine(EngineSettings.Kind.OPENAI, "stub-1"));

    assertThat(compiledBy(parts, Articles.numbered(1))).isEqualTo("stub");
    long first = stub.calls();
    assertThat(first).isLessThanOrEqualTo(15);
    assertThat(compiledBy(parts, Articles.numbered(2))).isEqualTo("stub");
    assertThat(stub.calls()).isEqualTo(first + 1);
  }

  @Test
  void looksForAFormAgainWhereAnEndpointChangesItsMind() {
    StubModel stub = play(ModelServer.llamaCppPython(LARGE), Behaviour.honest());
    Parts parts = parts(engine(EngineSettings.Kind.OPENAI, "stub-1"));
    compiledBy(parts, Articles.numbered(1));

    stub.play(ModelServer.lmStudio(LARGE));

    assertThat(compiledBy(parts, Articles.numbered(2))).isEqualTo("stub");
    assertThat(stub.asked().getLast().body().path("response_format").path("type").asString(""))
        .isEqualTo("json_schema");
    assertThat(stub.calls()).isEqualTo(5);
  }

  @Test
  void doesNotTryEveryFormWhereThereIsNoSuchModel() {
    StubModel stub = play(ModelServer.vllm(LARGE), Behaviour.honest());
    Parts parts = parts(engine(EngineSettings.Kind.OPENAI, "another"));

    assertThat(compiledBy(parts, Articles.numbered(1))).isEqualTo(ExtractiveEngine.NAME);
    assertThat(stub.calls()).isEqualTo(1);
    assertThat(outcomes("refused")).isEqualTo(1);
  }

  @Test
  void letsAModelThinkAndRemembersHowMuchRoomThatTakes() {
    StubModel stub = play(ModelServer.llamaCpp(LARGE), Behaviour.thinking(4_000));
    Parts parts = parts(engine(EngineSettings.Kind.OPENAI, "stub-1"));

    IntStream.rangeClosed(1, 50)
        .forEach(i -> assertThat(compiledBy(parts, Articles.numbered(i))).isEqualTo("stub"));

    assertThat(stub.calls()).as("one answer was cut off, the first").isEqualTo(51);
    assertThat(log.answers.values().stream().mapToLong(PaidAnswer::tokens).sum())
        .as("the lost answer is in the log's costs too")
        .isEqualTo((long) tokensSpent());
    assertThat(parts.status().health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void readsAnAnswerThatAServerTookForThoughts() {
    play(
        ModelServer.any(),
        asked -> {
          Asked plain = new Asked(CHAT, asked.body());
          String said = content(Behaviour.honest().to(plain));
          return plain.saying(said, "");
        });
    Parts parts = parts(engine(EngineSettings.Kind.OPENAI, "stub-1"));

    assertThat(compiledBy(parts, Articles.numbered(1))).isEqualTo("stub");
  }

  @Test
  void stopsAskingAModelWhoseAnswersNeverEnd() {
    StubModel stub =
        play(
            ModelServer.any(),
            asked ->
                asked.cutOff("", "{\"headline\": {\"text\": \"" + "the ".repeat(asked.limit())));
    Parts parts = parts(engine(EngineSettings.Kind.OPENAI, "stub-1"));

    IntStream.rangeClosed(1, 20)
        .forEach(i ->
            assertThat(compiledBy(parts, Articles.numbered(i))).isEqualTo(ExtractiveEngine.NAME));

    assertThat(stub.calls()).as("five failures, one longer and one brief answer").isEqualTo(7);
    assertThat(parts.status().health().getDetails().get("stub").toString()).contains("cut_off");
  }

  @Test
  void doesNotHoldAgainstAnEndpointThatItsModelDeclines() {
    play(
        ModelServer.any(),
        _ ->
            Reply.json(
                "{\"choices\": [{\"finish_reason\": \"stop\", \"message\": {\"content\": null, \"refusal\": \"No.\"}}]}"));
    Parts parts = parts(engine(EngineSettings.Kind.OPENAI, "stub-1"));

    IntStream.rangeClosed(1, 10).forEach(i -> compiledBy(parts, Articles.numbered(i)));

    assertThat(outcomes("declined")).isEqualTo(10);
    assertThat(parts.status().health().getStatus()).isEqualTo(Status.UP);
  }

  private StubModel play(ModelServer server, Behaviour behaviour) {
    playing = StubModel.start(server, behaviour);
    return playing;
  }

  private Parts parts(EngineSettings engine) {
    return Parts.of(
        List.of(engine),
        new BudgetSettings(0, 0, 0, 0),
        new Style("en", true),
        new Parts.Around(time, meters, log));
  }

  private EngineSettings engine(EngineSettings.Kind kind, String model) {
    return new EngineSettings(
        "stub", kind, address(), model, "", DEADLINE, 4, 1, 2, EngineSettings.Scope.AUTO);
  }

  private String address() {
    return playing == null ? "" : playing.address();
  }

  private static EngineSettings.Kind kind(String name) {
    return name.equals("Anthropic") ? EngineSettings.Kind.ANTHROPIC : EngineSettings.Kind.OPENAI;
  }

  private static String compiledBy(Parts parts, ArticleIngested article) {
    return parts.service().summarize(article).compiledBy().engine();
  }

  private double outcomes(String outcome) {
    return meters.counter("courant.model.calls", "engine", "stub", "outcome", outcome).count();
  }

  private double tokensSpent() {
    return meters.find("courant.model.tokens").counters().stream()
        .mapToDouble(counter -> counter.count())
        .sum();
  }

  private static String content(Reply reply) {
    return EventCodec.mapper()
        .readTree(reply.body())
        .path("choices")
        .path(0)
        .path("message")
        .path("content")
        .asString("");
  }

  private static ArticleIngested longArticle(int number) {
    String body =
        IntStream.rangeClosed(1, 300)
            .mapToObj(i ->
                "In part %d of report %d the council of Harwick said that the bridge needs new pillars."
                    .formatted(i, number))
            .collect(Collectors.joining(" "));
    return Articles.article(body);
  }

  private static final class LastSeen implements Behaviour {
    private volatile Asked asked = new Asked("", EventCodec.mapper().createObjectNode());

    @Override
    public Reply to(Asked question) {
      asked = question;
      return Behaviour.honest().to(question);
    }
  }

  /** A log in memory. */
  private static final class KeptAnswers implements AnswerLog {
    private final Map<String, PaidAnswer> answers = new HashMap<>();

    @Override
    public @Nullable String find(String key) {
      return null;
    }

    @Override
    public void keep(String key, PaidAnswer answer) {
      answers.put(key, answer);
    }
  }
}
