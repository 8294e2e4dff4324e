package dev.courant.publish.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.Change;
import dev.courant.model.EventCodec;
import dev.courant.publish.RunningService;
import dev.courant.publish.webhook.TestReceiver.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Receivers that take what they are sent, refuse it, and are slow. */
final class WebhookIT {
  private static final TestReceiver receiver = TestReceiver.start();
  private static final HookClient hooks = new HookClient(receiver);
  private static RunningService service;

  private final TestOutlet outlet = new TestOutlet(receiver);

  @BeforeAll
  static void start() {
    service =
        RunningService.startIn(
            "test-" + UUID.randomUUID(),
            hooks.settings(
                "--courant.publish.webhook.retry-after=200ms",
                "--courant.publish.webhook.longest-pause=400ms",
                "--courant.publish.webhook.deadline=1s"));
    service.awaitStatus("/actuator/health/readiness", 200);
    hooks.awaitKnown(service);
  }

  @AfterAll
  static void stop() {
    hooks.forgetAll(service);
    service.close();
    receiver.close();
  }

  @BeforeEach
  void takesEverythingAtFirst() {
    receiver.answer(_ -> 200);
    receiver.takeTime(Duration.ZERO);
  }

  @Test
  void tellsOfEachRevisionOnceInOrderAndSigned() {
    String id = hooks.register(service, "/a", "topic=sport&" + outlet.filter());
    ArticleSummarized sport = outlet.article("1", 1, Change.CREATED, true);
    service
        .log()
        .append(
            sport,
            outlet.article("1", 2, Change.UPDATED, true),
            outlet.article("1", 3, Change.UPDATED, false),
            outlet.article("2", 1, Change.CREATED, false),
            outlet.article("1", 4, Change.UPDATED, true),
            outlet.article("1", 5, Change.RETRACTED, true));
    await()
        .untilAsserted(() ->
            assertThat(ofArticle("/a", sport).stream().map(Request::type))
                .containsExactly(
                    "article.create",
                    "article.update",
                    "article.leave",
                    "article.update",
                    "article.retract"));
    assertThat(receiver.requests("/a")).allMatch(Request::genuine);
    assertThat(receiver.requests("/a")).extracting(Request::id).doesNotHaveDuplicates();
    assertThat(receiver.requests("/a")).noneMatch(request -> request.article().equals(idOf("2")));
    await()
        .untilAsserted(() -> {
          assertThat(hooks.show(service, id).get("state").asString()).isEqualTo("active");
          assertThat(hooks.show(service, id).get("delivered").asInt())
              .isEqualTo(receiver.requests("/a").size());
        });
  }

  @Test
  void triesAgainUnderTheSameIdUntilItIsTaken() {
    hooks.register(service, "/b", outlet.filter());
    AtomicInteger count = new AtomicInteger();
    receiver.answer(_ -> count.incrementAndGet() % 3 == 0 ? 204 : 500);
    List<String> expected = outlet.publish(service, 10);
    await().untilAsserted(() -> outlet.told("/b", expected));
    await().until(() -> count.get() >= 30);
    assertThat(receiver.requests("/b").stream().filter(r -> r.id().equals(firstId())).toList())
        .hasSize(3)
        .allMatch(Request::genuine)
        .extracting(Request::body)
        .containsOnly(receiver.requests("/b").getFirst().body());
    assertThat(runsOf("/b")).as("no message overtakes another").doesNotHaveDuplicates();
    receiver.answer(_ -> 200);
    receiver.takeTime(Duration.ofMillis(1_500));
    List<String> more = outlet.publish(service, 1);
    await().until(() -> receiver.requests("/b").size() >= 32);
    receiver.takeTime(Duration.ofMillis(300));
    more.addAll(outlet.publish(service, 5));
    List<String> all = new ArrayList<>(expected);
    all.addAll(more);
    await().untilAsserted(() -> outlet.told("/b", all));
  }

  @Test
  void waitWhileTheyArePausedAndEndWhenTheReceiverIsGone() {
    String id = hooks.register(service, "/f", outlet.filter());
    hooks.act(service, id, "pause", "");
    String other = hooks.register(service, "/g", outlet.filter());
    receiver.answer(request -> request.path().equals("/g") ? 410 : 200);
    List<String> expected = outlet.publish(service, 3);
    await()
        .untilAsserted(
            () -> assertThat(hooks.show(service, other).get("state").asString()).isEqualTo("dead"));
    assertThat(receiver.requests("/g")).hasSize(1);
    assertThat(receiver.requests("/f")).isEmpty();
    hooks.act(service, id, "revive", "");
    await().untilAsserted(() -> outlet.told("/f", expected));
  }

  @Test
  void areForOperatorsWithTheToken() {
    String path = "/api/v1/webhooks";
    assertThat(service.get(path).statusCode()).isEqualTo(401);
    assertThat(service.get(path + "/x", "Authorization", "Bearer wrong").statusCode())
        .isEqualTo(401);
    String[] token = {"Authorization", "Bearer " + HookClient.TOKEN};
    assertThat(service.get(path, token).statusCode()).isEqualTo(200);
    assertThat(service.get(path + "/none", token).statusCode()).isEqualTo(404);
    for (String body :
        List.of(
            "",
            "[]",
            "{",
            "{\"url\":\"https://10.0.0.1/\"}",
            "{\"url\":\"http://receiver.example/\"}",
            "{\"url\":\"https://receiver.example/\",\"filter\":\"langauge=en\"}",
            "{\"url\":\"https://receiver.example/\",\"filter\":\"topic=sprot\"}",
            "{\"url\":\"https://receiver.example/\",\"filter\":\"q=storm\"}",
            "{\"url\":\"https://receiver.example/\",\"filter\":\"topic=%zz\"}",
            "{\"url\":\"https://receiver.example/\",\"secret\":\"short\"}",
            "{\"url\":\"https://receiver.example/\",\"secret\":\"\"}",
            "{\"url\":\"https://receiver.example/\",\"since\":\"yesterday\"}",
            "{\"url\":7}",
            "{\"uri\":\"https://receiver.example/\"}")) {
      int status = service.send("POST", path, body, token).statusCode();
      assertThat(status).as(body).isIn(400, 415);
    }
  }

  @Test
  void beginWithEverythingWhereTheyAreToBeginBeforeKafkaKnewTimes() {
    String old = "{\"url\":\"https://receiver.example/old\",\"since\":\"0001-01-01\"}";
    String[] token = {"Authorization", "Bearer " + HookClient.TOKEN};
    var answer = service.send("POST", "/api/v1/webhooks", old, token);
    assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(201);
    String id = EventCodec.mapper().readTree(answer.body()).get("id").asString();
    service.send("DELETE", "/api/v1/webhooks/" + id, "", token);
  }

  /** The ids of requests, each once for all that follow one another. */
  private List<String> runsOf(String path) {
    List<String> runs = new ArrayList<>();
    for (Request request : receiver.requests(path)) {
      if (runs.isEmpty() || !runs.getLast().equals(request.id())) {
        runs.add(request.id());
      }
    }
    return runs;
  }

  private String firstId() {
    return receiver.requests("/b").getFirst().id();
  }

  private static List<Request> ofArticle(String path, ArticleSummarized article) {
    return receiver.messages(path).stream()
        .filter(message -> message.article().equals(article.id().value()))
        .toList();
  }

  private String idOf(String slug) {
    return outlet.article(slug, 1, Change.CREATED, true).id().value();
  }
}
