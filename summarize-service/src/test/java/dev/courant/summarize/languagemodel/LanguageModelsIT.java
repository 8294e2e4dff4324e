package dev.courant.summarize.languagemodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.Analysis;
import dev.courant.model.ArticleIngested;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.DigitalSourceType;
import dev.courant.model.Entity;
import dev.courant.model.EventCodec;
import dev.courant.model.Statement;
import dev.courant.model.Withheld;
import dev.courant.summarize.extractive.ExtractiveEngine;
import dev.courant.summarize.languagemodel.payment.AnswerLog;
import dev.courant.summarize.languagemodel.reading.Style;
import dev.courant.summarize.languagemodel.settings.BudgetSettings;
import dev.courant.summarize.languagemodel.settings.EngineSettings;
import dev.courant.summarize.summary.Summarization;
import dev.courant.testkit.languagemodel.Behaviour;
import dev.courant.testkit.languagemodel.Reply;
import dev.courant.testkit.languagemodel.StubModel;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.health.contributor.Status;
import tools.jackson.databind.node.ObjectNode;

/** Language models behind HTTP, played by a stub. */
class LanguageModelsIT {
  private static final Duration DEADLINE = Duration.ofMillis(1_500);

  private final StubModel stub = StubModel.start(Behaviour.honest());
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final SetTime time = new SetTime();

  @AfterEach
  void stop() {
    stub.close();
  }

  @Test
  void labelsWhatAModelWroteAndRestsItOnTheText() {
    ArticleSummarized article = service(openAi()).summarize(Articles.article(Articles.PLAIN));

    assertThat(article.compiledBy().engine()).isEqualTo("stub");
    assertThat(article.compiledBy().model()).isEqualTo("stub-1");
    assertThat(article.compiledBy().prompt()).startsWith("compile-2+");
    assertThat(article.digitalSourceType()).isEqualTo(DigitalSourceType.MODEL_WRITTEN);
    assertThat(article.summary())
        .hasSize(3)
        .allSatisfy(told -> assertThat(told.receipts()).isNotEmpty());
    assertThat(article.account()).hasSizeGreaterThan(4);
    assertThat(article.analysis().disclaimer()).isEqualTo(Analysis.DISCLAIMER);
    assertThat(stub.asked().getFirst().withSchema()).isTrue();
  }

  @Test
  void showsNoAccountWhereTheSettingSwitchesItOff() {
    Parts parts = parts(List.of(openAi()), new BudgetSettings(0, 0, 0, 0), new Style("en", false));

    ArticleSummarized article = parts.service().summarize(Articles.article(Articles.PLAIN));

    assertThat(article.compiledBy().engine()).isEqualTo("stub");
    assertThat(article.account()).isEmpty();
  }

  @Test
  void showsNothingInAnotherLanguageThanTheOneAskedFor() {
    Parts parts =
        parts(List.of(openAi()), new BudgetSettings(0, 0, 0, 0), new Style("pt-BR", true));

    ArticleSummarized article = parts.service().summarize(Articles.article(Articles.PLAIN));

    assertThat(stub.asked().getFirst().body().toString()).contains("Portuguese (Brazil)");
    assertThat(article.compiledBy().engine()).isEqualTo(ExtractiveEngine.NAME);
    assertThat(article.withheld()).extracting(Withheld::reason).contains("language");
  }

  @Test
  void cutsASummaryOffAt120Words() {
    String body =
        IntStream.rangeClosed(1, 6)
            .mapToObj(i ->
                "In part "
                    + i
                    + " of its report the council of Harwick said that the bridge over the"
                    + " river needs new pillars and that the work would take two more years at"
                    + " least.")
            .collect(Collectors.joining(" "));
    stub.behave(
        edited(json -> {
          ObjectNode answer = (ObjectNode) EventCodec.mapper().readTree(json);
          return EventCodec.text(answer.set("summary", answer.get("account")));
        }));

    ArticleSummarized article = service(openAi()).summarize(Articles.article(body));

    assertThat(article.compiledBy().engine()).isEqualTo("stub");
    assertThat(article.account()).hasSize(6);
    assertThat(article.summary()).as("31 words each").hasSize(3);
  }

  @Test
  void speaksAnthropicsProtocolToo() {
    EngineSettings anthropic =
        new EngineSettings(
            "claude",
            EngineSettings.Kind.ANTHROPIC,
            stub.address(),
            "stub-1",
            "secret",
            DEADLINE,
            4,
            3,
            15,
            EngineSettings.Scope.AUTO);

    assertThat(service(anthropic).summarize(Articles.article(Articles.PLAIN)).compiledBy().engine())
        .isEqualTo("claude");
    assertThat(stub.asked().getFirst().path()).isEqualTo("/v1/messages");
    assertThat(meters.counter("courant.model.money", "engine", "claude").count()).isPositive();
  }

  @Test
  void asksForPlainJsonOnceAnEndpointKnowsNoSchema() {
    stub.behave(asked -> asked.withSchema() ? Reply.status(400) : Behaviour.honest().to(asked));
    Summarization service = service(openAi());

    assertThat(compiledBy(service, Articles.numbered(1))).isEqualTo("stub");
    assertThat(stub.calls()).as("four forms refused, the fifth taken").isEqualTo(5);
    assertThat(compiledBy(service, Articles.numbered(2))).isEqualTo("stub");
    assertThat(stub.calls()).isEqualTo(6);
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of("500", Behaviour.always(Reply.status(500))),
        Arguments.of("401", Behaviour.always(Reply.status(401))),
        Arguments.of("HTML", Behaviour.always(Reply.html())),
        Arguments.of(
            "half of the envelope",
            Behaviour.always(Reply.json("{\"choices\": [{\"message\": {\"con"))),
        Arguments.of(
            "half of a first sentence",
            (Behaviour) asked -> asked.saying("{\"headline\": {\"text\": \"Harw")),
        Arguments.of(
            "garbage", (Behaviour) asked -> asked.saying("I'm sorry, \u0000 [[[{{{ \"\\u12")),
        Arguments.of(
            "deep nesting",
            (Behaviour) asked -> asked.saying("{\"summary\":" + "[".repeat(50_000))),
        Arguments.of("nothing", (Behaviour) asked -> asked.saying("")),
        Arguments.of("inventions", Behaviour.inventing()),
        Arguments.of("too slow", Behaviour.honest().after(Duration.ofSeconds(30))),
        Arguments.of("hanging", Behaviour.always(Reply.hanging())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failures")
  void hasEveryArticleExtractedAndLabelledWhereTheModelGivesNoGoodAnswer(
      String name, Behaviour behaviour) {
    stub.behave(behaviour);

    ArticleSummarized article = service(openAi()).summarize(Articles.article(Articles.PLAIN));

    assertThat(article.compiledBy().engine()).isEqualTo(ExtractiveEngine.NAME);
    assertThat(article.compiledBy().model()).isNull();
    assertThat(article.digitalSourceType()).isEqualTo(DigitalSourceType.EXTRACTED);
    assertThat(article.summary()).hasSizeBetween(2, 5);
  }

  @Test
  void takesWhatIsWholeInHalfAnAnswer() {
    stub.behave(
        edited(json ->
            "Here you are:\n```json\n" + json.substring(0, json.indexOf("\"account\"") + 90)));

    ArticleSummarized article = service(openAi()).summarize(Articles.article(Articles.PLAIN));

    assertThat(article.compiledBy().engine()).isEqualTo("stub");
    assertThat(article.summary()).hasSize(3);
  }

  static Stream<Arguments> untidy() {
    return Stream.of(
        Arguments.of(
            "fences and prose", edited(json -> "Here {it} is:\n```json\n" + json + "\n```")),
        Arguments.of("thoughts", edited(json -> "<think>{\"summary\": []} no</think>" + json)),
        Arguments.of("commas", edited(json -> json.replace("}]", "},\n]").replace("]}", "], }"))),
        Arguments.of("single quotes", edited(json -> json.replace('"', '\''))),
        Arguments.of(
            "line breaks", edited(json -> json.replace("Harwick approved", "Harwick\napproved"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("untidy")
  void mendsWhatModelsGetWrongInJson(String name, Behaviour behaviour) {
    stub.behave(behaviour);

    ArticleSummarized article = service(openAi()).summarize(Articles.article(Articles.PLAIN));

    assertThat(article.compiledBy().engine()).isEqualTo("stub");
    assertThat(article.summary()).hasSize(3);
    assertThat(stub.calls()).isEqualTo(1);
  }

  @Test
  void stopsAskingAnEndpointThatIsDownAndSaysSoInItsHealth() {
    String gone = stub.address();
    stub.close();
    Parts parts =
        parts(
            List.of(EngineSettings.openAi("stub", gone, "stub-1", "")),
            new BudgetSettings(0, 0, 0, 0));

    IntStream.range(0, 20)
        .forEach(i ->
            assertThat(compiledBy(parts.service(), Articles.numbered(i)))
                .isEqualTo(ExtractiveEngine.NAME));

    assertThat(calls("unreachable")).isEqualTo(5);
    assertThat(parts.status().health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(parts.status().health().getDetails().get("stub").toString()).contains("unreachable");
  }

  @Test
  void restsWhileAModelIsNotThereSoThatItsArticlesWait() {
    StubModel gone = StubModel.start(Behaviour.honest());
    Parts parts =
        parts(
            List.of(EngineSettings.openAi("stub", gone.address(), "stub-1", "")),
            new BudgetSettings(0, 0, 0, 0));
    compiledBy(parts.service(), Articles.numbered(1));
    assertThat(parts.models().getFirst().isResting()).isFalse();

    gone.close();
    compiledBy(parts.service(), Articles.numbered(2));

    assertThat(parts.models().getFirst().isResting()).isTrue();
  }

  @Test
  void asksTheNextEngineWhereTheFirstFails() {
    stub.behave(
        Behaviour.byPath(
            java.util.Map.of(
                "/bad/v1/chat/completions",
                Behaviour.always(Reply.status(500)),
                "/v1/chat/completions",
                Behaviour.honest())));
    EngineSettings bad =
        EngineSettings.openAi("first", stub.address().replace("/v1", "/bad/v1"), "m", "");

    assertThat(compiledBy(service(bad, openAi()), Articles.article(Articles.PLAIN)))
        .isEqualTo("stub");
  }

  @Test
  void leavesAnEndpointAloneForTheHourThatItAsksFor() {
    stub.behave(Behaviour.always(Reply.throttled(Duration.ofHours(1))));
    Summarization service = service(openAi());

    IntStream.range(0, 10)
        .forEach(i ->
            assertThat(compiledBy(service, Articles.numbered(i))).isEqualTo(ExtractiveEngine.NAME));
    assertThat(stub.calls()).isEqualTo(1);

    stub.behave(Behaviour.honest());
    time.pass(Duration.ofMinutes(61));
    assertThat(compiledBy(service, Articles.numbered(11))).isEqualTo("stub");
  }

  @Test
  void spendsNoMoreThanTheBudgetOfTheHour() {
    Parts parts = parts(List.of(openAi()), new BudgetSettings(8_000, 0, 0, 0));

    long byModel =
        IntStream.range(0, 20)
            .filter(i -> compiledBy(parts.service(), Articles.numbered(i)).equals("stub"))
            .count();

    assertThat(byModel).isBetween(1L, 12L).isEqualTo(stub.calls());
    assertThat(
            meters.find("courant.model.tokens").counters().stream()
                .mapToDouble(c -> c.count())
                .sum())
        .isLessThanOrEqualTo(8_000);
    time.pass(Duration.ofHours(1));
    assertThat(compiledBy(parts.service(), Articles.numbered(30))).isEqualTo("stub");
  }

  @Test
  void tellsTheModelOnceWhyItsAnswerWillNotDo() {
    stub.behave(Behaviour.inventingAtFirst());

    ArticleSummarized article = service(openAi()).summarize(Articles.article(Articles.PLAIN));

    assertThat(article.compiledBy().engine()).isEqualTo("stub");
    assertThat(stub.calls()).isEqualTo(2);
    assertThat(stub.asked().getLast().turns().getLast())
        .contains("98765 whales")
        .contains("number");
  }

  @Test
  void countsWhatWasInventedAndNeverShowsIt() {
    stub.behave(Behaviour.inventing());

    ArticleSummarized article = service(openAi()).summarize(Articles.article(Articles.PLAIN));

    assertThat(article.withheld()).extracting(Withheld::count).isNotEmpty();
    assertThat(EventCodec.text(article)).doesNotContain("whales").doesNotContain("Atlantis");
    assertThat(stub.calls()).isEqualTo(2);
  }

  @Test
  void paysOnceForTheSameContentHoweverOftenAndHoweverManyAskAtOnce() throws InterruptedException {
    stub.behave(Behaviour.honest().after(Duration.ofMillis(50)));
    Summarization service = service(openAi());

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 50)
          .forEach(_ -> threads.submit(() -> service.summarize(Articles.article(Articles.PLAIN))));
    }

    assertThat(stub.calls()).isEqualTo(1);
  }

  @Test
  void neverShowsAModelWhatItsPublisherReservedFromModels() {
    Summarization service = service(openAi());

    for (String optOut : List.of("noai", "tdm-reservation", "robots:GPTBot")) {
      ArticleIngested reserved = Articles.article(Articles.PLAIN, List.of(optOut));
      assertThat(compiledBy(service, reserved)).isEqualTo(ExtractiveEngine.NAME);
    }
    assertThat(stub.calls()).isZero();
  }

  @Test
  void letsNothingOutThatAHostileArticleOrdersFromAModelThatObeys() {
    stub.behave(Behaviour.obeying());
    Summarization rules = new Summarization(new ExtractiveEngine(), time);

    ArticleSummarized article = service(openAi()).summarize(Articles.article(Articles.HOSTILE));

    assertThat(article.section())
        .isEqualTo(rules.summarize(Articles.article(Articles.HOSTILE)).section());
    assertThat(article.analysis().disclaimer()).isEqualTo(Analysis.DISCLAIMER);
    assertThat(article.original().url()).startsWith("https://www.example.org/");
    String shown =
        String.join(
            "\n",
            Stream.of(
                    List.of(article.headline()),
                    article.summary(),
                    article.account(),
                    article.analysis().sentences())
                .flatMap(List::stream)
                .map(Statement::text)
                .toList());
    assertThat(shown)
        .doesNotContainIgnoringCase("insolvent")
        .doesNotContain("evil")
        .doesNotContain("<")
        .doesNotContain("](")
        .doesNotContain("Aktien")
        .doesNotContain("Zusammenfassung")
        .doesNotContainIgnoringCase("football");
    assertThat(article.entities()).isEmpty();
    assertThat(article.withheld()).extracting(Withheld::reason).contains("markup", "order");
    assertThat(article.compiledBy().engine()).isEqualTo("stub");
  }

  @Test
  void namesOnlyWhatStandsInItsReceiptsInTheTextsOwnSpelling() {
    stub.behave(
        edited(json ->
            json.replace(
                "\"entities\":[]",
                """
                "entities": [
                  {"name": "ANA **PRADO**", "kind": "person", "receipts": ["s1", "s3"]},
                  {"name": "Harwick", "kind": "place", "receipts": ["s1"]},
                  {"name": "Atlantis", "kind": "place", "receipts": ["s1"]},
                  {"name": "Prad", "kind": "person", "receipts": ["s3"]}]\
                """)));

    ArticleSummarized article = service(openAi()).summarize(Articles.article(Articles.PLAIN));

    assertThat(article.entities())
        .containsExactly(
            new Entity("Ana Prado", Entity.Kind.PERSON, List.of("s3")),
            new Entity("Harwick", Entity.Kind.PLACE, List.of("s1")));
    assertThat(article.withheld()).contains(new Withheld("entity", 2));
  }

  @Test
  void asksWithAMarkThatNoArticleCanKnow() {
    Summarization service = service(openAi());
    service.summarize(Articles.numbered(1));
    service.summarize(Articles.numbered(2));

    List<String> marks =
        stub.asked().stream()
            .map(asked -> asked.turns().getFirst().lines().findFirst().orElseThrow())
            .toList();
    assertThat(marks.getFirst()).hasSizeGreaterThan(30).isNotEqualTo(marks.getLast());
  }

  /** What an honest model says, written in another way. */
  private static Behaviour edited(UnaryOperator<String> edit) {
    return asked ->
        asked.saying(
            edit.apply(
                EventCodec.mapper()
                    .readTree(Behaviour.honest().to(asked).body())
                    .path("choices")
                    .path(0)
                    .path("message")
                    .path("content")
                    .stringValue()));
  }

  private double calls(String outcome) {
    return meters.counter("courant.model.calls", "engine", "stub", "outcome", outcome).count();
  }

  private static String compiledBy(Summarization service, ArticleIngested article) {
    return service.summarize(article).compiledBy().engine();
  }

  private EngineSettings openAi() {
    return new EngineSettings(
        "stub",
        EngineSettings.Kind.OPENAI,
        stub.address(),
        "stub-1",
        "",
        DEADLINE,
        64,
        1,
        2,
        EngineSettings.Scope.AUTO);
  }

  private Summarization service(EngineSettings... engines) {
    return parts(List.of(engines), new BudgetSettings(0, 0, 0, 0)).service();
  }

  private Parts parts(List<EngineSettings> engines, BudgetSettings limits) {
    return parts(engines, limits, new Style("en", true));
  }

  private Parts parts(List<EngineSettings> engines, BudgetSettings limits, Style style) {
    return Parts.of(engines, limits, style, new Parts.Around(time, meters, AnswerLog.NONE));
  }
}
