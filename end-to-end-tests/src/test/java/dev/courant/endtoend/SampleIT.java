package dev.courant.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleIngested;
import dev.courant.model.ArticlePublished;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.Change;
import dev.courant.model.Sentence;
import dev.courant.model.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The one command, offline: what a subscriber, a client and a reader get of the bundled sample. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SampleIT {
  private static final Duration PATIENCE = Duration.ofMinutes(6);

  @TempDir static Path directory;
  private StandaloneProcess courant;

  @BeforeAll
  void start() {
    courant = StandaloneProcess.start(Jars.built(), directory, "--sample");
    try {
      await().atMost(PATIENCE).until(() -> courant.total() >= 40 || !courant.isAlive());
    } catch (ConditionTimeoutException e) {
      throw new AssertionError(courant.console(), e);
    }
    assertThat(courant.isAlive()).as(courant.console()).isTrue();
    await()
        .atMost(PATIENCE)
        .until(() -> published().stream().anyMatch(card -> card.change() == Change.RETRACTED));
    await()
        .atMost(PATIENCE)
        .until(() -> published().stream().anyMatch(card -> card.change() == Change.UPDATED));
  }

  @AfterAll
  void stop() {
    courant.close();
  }

  @Test
  @Order(1)
  void servesTheCorrectedArticleAtRevision2AndTheWithdrawnOneAs410() {
    ArticleId corrected = first(Change.UPDATED);
    ArticleId withdrawn = first(Change.RETRACTED);

    assertThat(courant.get("/api/v1/articles/" + corrected).json().path("revision").asInt())
        .isEqualTo(2);
    assertThat(courant.get("/api/v1/articles/" + withdrawn).status()).isEqualTo(410);
    assertThat(courant.get("/articles/" + withdrawn).status()).isEqualTo(410);
  }

  @Test
  @Order(2)
  void showsEachRevisionOnceAndReceiptsThatGiveTheirSentences() {
    TopicReader reader = new TopicReader(courant.kafka());
    List<String> revisions =
        published().stream().map(card -> card.id() + "/" + card.revision()).toList();
    assertThat(revisions).doesNotHaveDuplicates();

    Map<String, ArticleIngested> originals =
        reader.read(Topics.RAW, ArticleIngested.class).stream()
            .collect(
                Collectors.toMap(
                    article -> article.id() + "/" + article.revision(), Function.identity()));
    for (ArticleSummarized article : reader.read(Topics.SUMMARIZED, ArticleSummarized.class)) {
      String body = originals.get(article.id() + "/" + article.revision()).body();
      assertThat(article.sentences())
          .allSatisfy(sentence -> assertThat(at(body, sentence)).isEqualTo(sentence.text()));
    }
  }

  @Test
  @Order(3)
  void readsWithoutJavaScript() {
    List<String> headlines =
        IntStream.range(0, 5)
            .mapToObj(i ->
                courant
                    .get("/api/v1/articles?limit=5")
                    .json()
                    .path("items")
                    .path(i)
                    .path("headline")
                    .path("text")
                    .asString(""))
            .toList();
    String id =
        courant
            .get("/api/v1/articles?limit=1&language=en")
            .json()
            .path("items")
            .path(0)
            .path("id")
            .asString("");
    try (Browser browser = Browser.withoutJavaScript()) {
      assertThat(browser.open(courant.url("/"))).contains(headlines);
      assertThat(browser.open(courant.url("/articles/" + id)))
          .contains(
              "Extracted verbatim, no AI-written text",
              "not a statement of fact",
              "How this works",
              "Read the original",
              "Original language",
              "Published",
              "Compiled");
      assertThat(browser.open(courant.url("/how-this-works"))).contains("receipt");
    }
  }

  @Test
  @Order(4)
  void keepsEveryArticleOverARestartAndPublishesNoneAgain() throws InterruptedException {
    int total = courant.total();
    List<ArticlePublished> before = published();
    assertThat(courant.stop()).as("stops within a minute").isTrue();

    courant = StandaloneProcess.start(Jars.built(), directory, "--sample");
    await().atMost(PATIENCE).until(() -> courant.total() == total);
    await().atMost(PATIENCE).until(() -> courant.console().split("is ready").length == 3);

    assertThat(published()).containsExactlyInAnyOrderElementsOf(before);
  }

  private List<ArticlePublished> published() {
    return new TopicReader(courant.kafka()).read(Topics.PUBLISHED, ArticlePublished.class);
  }

  private ArticleId first(Change change) {
    return published().stream()
        .filter(card -> card.change() == change)
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static String at(String body, Sentence sentence) {
    return body.substring(
        body.offsetByCodePoints(0, sentence.start()), body.offsetByCodePoints(0, sentence.end()));
  }
}
