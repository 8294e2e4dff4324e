package dev.courant.publish;

import static dev.courant.publish.SampleArticles.corrected;
import static dev.courant.publish.SampleArticles.harbour;
import static dev.courant.publish.SampleArticles.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.model.ArticlePublished;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.DeadLetters;
import dev.courant.model.EventCodec;
import dev.courant.model.Topics;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class PublishServiceIT {
  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.start();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void storesPublishesAndServesWhatWasSummarized() {
    ArticleSummarized article = harbour(unique());
    service.log().append(article);
    service.awaitStatus("/api/v1/articles/" + article.id(), 200);
    assertThat(
            EventCodec.decode(
                service.get("/api/v1/articles/" + article.id()).body(), ArticleSummarized.class))
        .isEqualTo(article);
    await()
        .untilAsserted(() ->
            assertThat(service.log().cardsOf(article.id()))
                .containsExactly(ArticlePublished.of(article)));
  }

  @Test
  void publishesEveryRevisionOnceAndServesTheLast() {
    ArticleSummarized first = harbour(unique());
    ArticleSummarized second = corrected(first, "Corrigido");
    service.log().append(first, second);
    await()
        .untilAsserted(() ->
            assertThat(service.log().cardsOf(first.id()))
                .extracting(ArticlePublished::revision)
                .containsExactly(1, 2));
    assertThat(
            new String(
                service.get("/api/v1/articles/" + first.id()).body(),
                java.nio.charset.StandardCharsets.UTF_8))
        .contains("Corrigido");
  }

  @Test
  void answersThatAWithdrawnArticleIsGoneAndKeepsNothingOfIt() {
    ArticleSummarized article = harbour(unique());
    service.log().append(article, withdrawn(article));
    service.awaitStatus("/api/v1/articles/" + article.id(), 410);
    var answer = service.get("/api/v1/articles/" + article.id());
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(service.log().cardsOf(article.id()).getLast().summary()).isEmpty();
  }

  @Test
  void putsWhatCannotBeReadAsideAndGoesOn() {
    String bad = "not an article " + unique();
    ArticleSummarized article = harbour(unique());
    service.log().appendBytes(article.id().value(), bad);
    service.log().append(article);
    service.awaitStatus("/api/v1/articles/" + article.id(), 200);
    await()
        .untilAsserted(() ->
            assertThat(service.log().read(Topics.deadLettersOf(Topics.SUMMARIZED)))
                .filteredOn(record -> new String(record.value()).equals(bad))
                .singleElement()
                .satisfies(record -> {
                  assertThat(record.key()).isEqualTo(article.id().value());
                  assertThat(new String(record.headers().lastHeader(DeadLetters.STAGE).value()))
                      .isEqualTo("publish");
                }));
  }

  @Test
  void answersBadParametersWithProblemDetails() {
    for (String bad :
        List.of("limit=0", "limit=x", "cursor=!", "since=yesterday", "country=Brazil")) {
      var answer = service.get("/api/v1/articles?" + bad);
      assertThat(answer.statusCode()).as(bad).isEqualTo(400);
      assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    }
    assertThat(service.get("/api/v1/articles/nonsense").statusCode()).isEqualTo(404);
    assertThat(service.get("/api/v1/nonsense").headers().firstValue("content-type"))
        .hasValue("application/problem+json");
  }

  @Test
  void isReady() {
    service.awaitStatus("/actuator/health/readiness", 200);
    assertThat(service.get("/actuator/prometheus").statusCode()).isEqualTo(200);
  }

  private static String unique() {
    return UUID.randomUUID().toString();
  }
}
