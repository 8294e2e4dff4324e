package dev.courant.publish.stream;

import static dev.courant.publish.SampleArticles.corrected;
import static dev.courant.publish.SampleArticles.harbour;
import static dev.courant.publish.SampleArticles.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.Change;
import dev.courant.model.Section;
import dev.courant.publish.RunningService;
import dev.courant.publish.SampleArticles;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class StreamIT {
  private static final String PATH = "/api/v1/articles/stream";
  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.start();
    service.awaitStatus("/actuator/health/readiness", 200);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void tellsOfEveryRevisionOnce() {
    ArticleSummarized article = harbour(unique());
    try (EventSource client = EventSource.open(service.address(PATH), "")) {
      client.awaitCursor();
      service.log().append(article, corrected(article, "Corrigido"));
      service.log().append(withdrawn(corrected(article, "Corrigido")));
      await()
          .untilAsserted(() ->
              assertThat(client.typesOf(article.id().value()))
                  .containsExactly("create", "update", "retract"));
    }
  }

  @Test
  void resumesWithoutAGapOrARepeat() {
    List<String> published = new ArrayList<>();
    EventSource client = EventSource.open(service.address(PATH), "");
    client.awaitCursor();
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      publish(published, 5);
      EventSource current = client;
      await().until(() -> !current.events().isEmpty());
      client.close();
      seen.addAll(idsOf(client));
      publish(published, 5);
      client = EventSource.open(service.address(PATH), client.cursor());
    }
    EventSource last = client;
    await()
        .untilAsserted(() -> {
          List<String> all = new ArrayList<>(seen);
          all.addAll(idsOf(last));
          assertThat(all)
              .filteredOn(published::contains)
              .containsExactlyInAnyOrderElementsOf(published);
        });
    last.close();
  }

  @Test
  void filters() {
    try (EventSource client = EventSource.open(service.address(PATH + "?language=fr"), "")) {
      String before = client.awaitCursor();
      ArticleSummarized portuguese = harbour(unique());
      service.log().append(portuguese, withdrawn(portuguese));
      await().until(() -> !client.events().isEmpty());
      assertThat(client.typesOf(portuguese.id().value())).containsExactly("retract");
      assertThat(client.cursor()).isNotEqualTo(before);
    }
  }

  @Test
  void saysSoWhereTheCursorIsNotKeptAnyMore() {
    try (EventSource client = EventSource.open(service.address(PATH), "0-99999999")) {
      await().until(() -> client.events().stream().anyMatch(e -> e.type().equals("reset")));
      assertThat(client.events().getFirst().data()).contains("\"code\":\"foreign\"");
      ArticleSummarized article = harbour(unique());
      service.log().append(article);
      await()
          .untilAsserted(
              () -> assertThat(client.typesOf(article.id().value())).containsExactly("create"));
    }
  }

  @Test
  void tellsThatAnArticleLeftTheSection() {
    String slug = unique();
    Section.Label ireland = new Section.Label("372", "Ireland");
    SampleArticles.Sample sample = new SampleArticles.Sample("https://diario.example/" + slug);
    Section.Label sport = new Section.Label("medtop:15000000", "Sport");
    ArticleSummarized article = sample.about(ireland, sport).article();
    ArticleSummarized moved =
        sample
            .about(ireland, new Section.Label("medtop:11000000", "Politics"))
            .revision(2, Change.UPDATED)
            .article();
    try (EventSource client = EventSource.open(service.address(PATH + "?topic=sport"), "")) {
      client.awaitCursor();
      service.log().append(article, moved);
      await()
          .untilAsserted(() ->
              assertThat(client.typesOf(article.id().value())).containsExactly("create", "leave"));
    }
  }

  @Test
  void tellsAgainWhatWasPublishedSinceATime() {
    Instant before = Instant.now();
    ArticleSummarized article = harbour(unique());
    service.log().append(article);
    service.awaitStatus("/api/v1/articles/" + article.id(), 200);
    try (EventSource client = EventSource.open(service.address(PATH + "?since=" + before), "")) {
      await()
          .untilAsserted(
              () -> assertThat(client.typesOf(article.id().value())).containsExactly("create"));
    }
  }

  @Test
  void answersHeadWithoutAStream() throws Exception {
    var request =
        HttpRequest.newBuilder(service.address(PATH))
            .method("HEAD", HttpRequest.BodyPublishers.noBody())
            .timeout(Duration.ofSeconds(10))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      assertThat(http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void refusesWhatIsNoCursor() {
    assertThat(service.get(PATH + "?cursor=nonsense").statusCode()).isEqualTo(400);
  }

  private static void publish(List<String> published, int count) {
    for (int i = 0; i < count; i++) {
      ArticleSummarized article = harbour(unique());
      published.add(article.id().value());
      service.log().append(article);
    }
  }

  private static List<String> idsOf(EventSource client) {
    return client.events().stream().map(EventSource.Event::articleId).toList();
  }

  private static String unique() {
    return UUID.randomUUID().toString();
  }
}
