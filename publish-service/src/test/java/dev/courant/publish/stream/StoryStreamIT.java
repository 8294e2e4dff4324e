package dev.courant.publish.stream;

import static dev.courant.publish.SampleArticles.NOON;
import static dev.courant.publish.SampleStories.alone;
import static dev.courant.publish.SampleStories.quake;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.publish.RunningService;
import dev.courant.publish.SampleStories.Sample;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class StoryStreamIT {
  private static final String PATH = "/api/v1/stories/stream";
  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.start();
    service.awaitStatus("/actuator/health/readiness", 200);
    await().until(StoryStreamIT::isOpen);
  }

  /** It opens once the topic was read to its end. */
  private static boolean isOpen() throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(service.address(PATH)).build();
      var answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      answer.body().close();
      return answer.statusCode() == 200;
    }
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void tellsWhatBecomesOfAStoryOnceTheStoreHasIt() {
    Sample quake = quake(unique(), NOON);
    Sample merged = alone(unique(), NOON);
    try (EventSource client = open("", "")) {
      client.awaitCursor();
      service.log().tell(quake);
      service.log().tell(merged.told(), merged.mergedInto(quake.id(), 2));
      service.log().tell(quake.revision(2).told(), quake.ended(3));
      await()
          .untilAsserted(() -> {
            assertThat(client.typesOf(quake.id().value()))
                .containsExactly("create", "update", "end");
            assertThat(client.typesOf(merged.id().value())).containsExactly("create", "merge");
          });
    }
  }

  @Test
  void resumesWithoutAGapOrARepeat() {
    List<String> told = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    EventSource client = open("", "");
    client.awaitCursor();
    for (int i = 0; i < 5; i++) {
      tell(told, 5);
      EventSource current = client;
      await().until(() -> !current.events().isEmpty());
      client.close();
      seen.addAll(idsOf(client));
      tell(told, 5);
      client = open("", client.cursor());
    }
    EventSource last = client;
    await()
        .untilAsserted(() -> {
          List<String> all = new ArrayList<>(seen);
          all.addAll(idsOf(last));
          assertThat(all).filteredOn(told::contains).containsExactlyInAnyOrderElementsOf(told);
        });
    last.close();
  }

  @Test
  void filtersAndTellsEveryEndAllTheSame() {
    Sample portuguese = alone(unique(), NOON);
    Sample quake = quake(unique(), NOON);
    try (EventSource client = open("?language=ar", "")) {
      client.awaitCursor();
      service.log().tell(portuguese.told(), portuguese.ended(2), quake.told());
      await()
          .untilAsserted(
              () -> assertThat(client.typesOf(quake.id().value())).containsExactly("create"));
      await()
          .untilAsserted(
              () -> assertThat(client.typesOf(portuguese.id().value())).containsExactly("end"));
    }
  }

  @Test
  void refusesWhatIsNoCursor() {
    assertThat(service.get(PATH + "?cursor=nonsense").statusCode()).isEqualTo(400);
  }

  private static EventSource open(String query, String lastEventId) {
    return EventSource.open(service.address(PATH + query), lastEventId);
  }

  private static void tell(List<String> told, int count) {
    for (int i = 0; i < count; i++) {
      Sample sample = alone(unique(), NOON);
      told.add(sample.id().value());
      service.log().tell(sample.told());
    }
  }

  private static List<String> idsOf(EventSource client) {
    return client.events().stream().map(EventSource.Event::articleId).toList();
  }

  private static String unique() {
    return UUID.randomUUID().toString();
  }
}
