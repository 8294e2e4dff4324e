package dev.courant.ingest.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.testkit.newsroom.FeedFormat;
import dev.courant.testkit.newsroom.Newsroom;
import dev.courant.testkit.newsroom.ScriptedOutlet;
import dev.courant.testkit.newsroom.ScriptedOutlets;
import dev.courant.testkit.newsroom.Story;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The admin API of a running instance, on an outlet that is polled only when somebody asks. */
class AdminApiIT {
  private static final Duration PATIENCE = IngestInstance.PATIENCE;

  private static final String HOST =
      "www.post-" + Long.toString(System.nanoTime(), 36) + ".example";
  private static final String OTHER = "other." + HOST;
  private static final ScriptedOutlets OUTLETS =
      new ScriptedOutlets(
          List.of(
              ScriptedOutlet.at(HOST, FeedFormat.RSS), ScriptedOutlet.at(OTHER, FeedFormat.RSS)),
          Clock.systemUTC());
  private static final Newsroom NEWSROOM = Newsroom.start(OUTLETS);
  private static IngestInstance instance;

  @BeforeAll
  static void start(@TempDir Path directory) throws IOException {
    instance =
        IngestInstance.start(
            HOST,
            HOST,
            Clock.systemUTC(),
            directory,
            "--courant.ingest.fetch.relay=" + NEWSROOM.relay());
  }

  @AfterAll
  static void stop() {
    instance.close();
    NEWSROOM.close();
  }

  @Test
  void addsPausesPollsAndRemovesAFeed() throws Exception {
    publish("first");
    HttpResponse<String> added =
        instance.send(
            "POST",
            "/feeds",
            "{\"url\":\"https://%s/rss.xml\",\"country\":\"ie\"}".formatted(HOST));
    assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    JsonNode feed = IngestInstance.json(added);
    String path = "/feeds/" + feed.path("id").asString();
    assertThat(added.headers().firstValue("Location")).hasValue("/api/v1" + path);
    assertThat(feed.path("outlet").path("country").asString()).isEqualTo("IE");
    awaitArticles(1);
    awaitHealth(path, 1);

    assertThat(
            IngestInstance.json(instance.send("POST", path + "/pause", ""))
                .path("paused")
                .asBoolean())
        .isTrue();
    publish("second");
    assertThat(instance.send("POST", path + "/poll", "").statusCode()).isEqualTo(202);
    awaitArticles(2);
    awaitHealth(path, 2);
    assertThat(
            IngestInstance.json(instance.send("POST", path + "/resume", ""))
                .path("paused")
                .asBoolean())
        .isFalse();

    assertThat(
            instance
                .send("POST", "/feeds", "{\"url\":\"https://%s/rss.xml\"}".formatted(HOST))
                .statusCode())
        .isEqualTo(409);
    assertThat(instance.send("PUT", path, "{\"outlet\":\"another\"}").statusCode()).isEqualTo(409);
    assertThat(
            IngestInstance.json(instance.send("PUT", path, "{\"name\":\"The Post\"}"))
                .path("outlet")
                .path("name")
                .asString())
        .isEqualTo("The Post");
    assertThat(instance.send("GET", "/opml", null).body())
        .contains("https://" + HOST + "/rss.xml", "The Post");

    assertThat(instance.send("DELETE", path, null).statusCode()).isEqualTo(204);
    assertThat(instance.send("GET", path, null).statusCode()).isEqualTo(404);
  }

  @Test
  void saysWhatIsWrongWithARequest() throws Exception {
    for (String body :
        List.of("", "{", "[]", "{\"url\":1e999,\"x\":2}", "{\"adress\":\"https://a.example/\"}")) {
      assertThat(instance.send("POST", "/feeds", body).statusCode()).as(body).isEqualTo(400);
    }
    HttpResponse<String> refused =
        instance.send("POST", "/feeds", "{\"url\":\"file:///etc/passwd\"}");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(IngestInstance.json(refused).path("type").asString())
        .isEqualTo("urn:courant:problem:bad-address");
    assertThat(
            instance
                .send(
                    "POST", "/feeds", "{\"url\":\"https://%s/\"}".formatted("a".repeat(3_000_000)))
                .statusCode())
        .isEqualTo(413);
    assertThat(
            IngestInstance.json(instance.send("GET", "/discovery?url=" + HOST + "/rss.xml", null))
                .path("feeds"))
        .hasSize(1);
  }

  @ParameterizedTest(name = "{0} {1} as {2} is answered {4}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "PATCH  | /feeds            | application/json | {}                   | 405",
        "DELETE | /feeds            | application/json | -                    | 405",
        "GET    | /feeds/a/poll     | application/json | -                    | 405",
        "GET    | /nothing          | application/json | -                    | 404",
        "GET    | /feeds/a/b/c      | application/json | -                    | 404",
        "GET    | /feeds/unknown    | application/json | -                    | 404",
        "PUT    | /feeds/unknown    | application/json | {}                   | 404",
        "DELETE | /feeds/unknown    | application/json | -                    | 404",
        "POST   | /feeds/x/poll     | application/json | -                    | 404",
        "POST   | /feeds/x/pause    | application/json | -                    | 404",
        "POST   | /feeds/x/resume   | application/json | -                    | 404",
        "GET    | /feeds/%00        | application/json | -                    | 404",
        "POST   | /feeds            | text/plain       | {}                   | 415",
        "POST   | /feeds            | nonsense         | {}                   | 415",
        "PUT    | /feeds/unknown    | application/xml  | <a/>                 | 415",
        "POST   | /opml             | application/json | {}                   | 415",
        "POST   | /opml             | text/x-opml      | no xml               | 422",
        "POST   | /opml             | text/x-opml      | -                    | 400",
        "POST   | /feeds            | application/json | {\"url\":}           | 400",
        "POST   | /feeds            | application/json | {\"url\":[]}         | 400",
        "POST   | /feeds            | application/json | {\"outlet\":\"Ä\"}    | 422",
        "POST   | /feeds            | application/json | {}                   | 422",
        "POST   | /feeds            | application/json | {\"url\":\"x:y\"}     | 422",
        "GET    | /discovery        | application/json | -                    | 400",
        "GET    | /discovery?url=%2F| application/json | -                    | 422"
      })
  void answersEveryErrorWithProblemDetails(
      String method, String path, String type, String body, int status) throws Exception {
    HttpResponse<String> answer = instance.send(method, path, type, body);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = IngestInstance.json(answer);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("detail").asString()).isNotBlank();
    assertThat(problem.path("instance").asString()).startsWith("/api/v1/");
  }

  @Test
  void takesOverAnOpmlList() throws Exception {
    String opml =
        "<opml version='2.0'><body><outline text='A' xmlUrl='https://%s/rss.xml'/><outline"
            + " xmlUrl='nonsense'/></body></opml>";
    HttpResponse<String> result =
        instance.send("POST", "/opml", "text/x-opml", opml.formatted(OTHER));
    assertThat(result.statusCode()).as(result.body()).isEqualTo(200);
    assertThat(IngestInstance.json(result).path("added")).hasSize(1);
    assertThat(IngestInstance.json(result).path("refused")).hasSize(1);
    assertThat(instance.send("POST", "/opml", "text/x-opml", "<!DOCTYPE opml>" + opml).statusCode())
        .isEqualTo(422);
  }

  @Test
  void answersNobodyWithoutTheToken() throws Exception {
    for (String path : List.of("/api/v1/feeds", "/api/v1/opml", "/actuator/env", "/", "/x")) {
      HttpResponse<String> answer =
          instance.exchange(HttpRequest.newBuilder(instance.address(path)));
      assertThat(answer.statusCode()).as(path).isEqualTo(401);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
    HttpResponse<String> description =
        instance.exchange(HttpRequest.newBuilder(instance.address("/api/v1/openapi.json")));
    assertThat(IngestInstance.json(description).path("openapi").asString()).isEqualTo("3.1.0");
    assertThat(
            instance
                .exchange(HttpRequest.newBuilder(instance.address("/actuator/health")))
                .statusCode())
        .isEqualTo(200);
  }

  private void publish(String title) {
    OUTLETS.publish(
        Story.of(
            HOST,
            "/" + title,
            "The " + title + " story",
            List.of(
                "The harbour office said on Monday that the "
                    + title
                    + " ferry of the season will leave at noon, later than planned."),
            Instant.now()));
  }

  private static void awaitHealth(String path, int articles) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          JsonNode feed = instance.get(path);
          assertThat(feed.path("health").path("articles").asInt(0))
              .as(feed.toString())
              .isEqualTo(articles);
        });
  }

  private void awaitArticles(int count) {
    await().atMost(PATIENCE).until(() -> urlsOnRaw().size() == count);
  }

  private Set<String> urlsOnRaw() {
    return RawTopic.articles("//" + HOST).stream()
        .map(article -> article.path("url").asString())
        .collect(Collectors.toSet());
  }
}
