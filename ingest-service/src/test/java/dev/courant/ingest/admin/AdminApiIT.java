package dev.courant.ingest.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.ingest.IngestApplication;
import dev.courant.model.EventCodec;
import dev.courant.model.Topics;
import dev.courant.testkit.infrastructure.Infrastructure;
import dev.courant.testkit.newsroom.FeedFormat;
import dev.courant.testkit.newsroom.Newsroom;
import dev.courant.testkit.newsroom.ScriptedOutlet;
import dev.courant.testkit.newsroom.ScriptedOutlets;
import dev.courant.testkit.newsroom.Story;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The admin API of a running instance, on an outlet that is polled only when somebody asks. */
class AdminApiIT {
  private static final String TOKEN = "a-token-of-enough-characters";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String HOST =
      "www.post-" + Long.toString(System.nanoTime(), 36) + ".example";
  private static final String OTHER = "other." + HOST;
  private static final ScriptedOutlets OUTLETS =
      new ScriptedOutlets(
          List.of(
              ScriptedOutlet.at(HOST, FeedFormat.RSS), ScriptedOutlet.at(OTHER, FeedFormat.RSS)),
          Clock.systemUTC());
  private static final Newsroom NEWSROOM = Newsroom.start(OUTLETS);
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static ConfigurableApplicationContext context;

  @BeforeAll
  static void start(@TempDir Path directory) throws IOException {
    Path catalogue =
        Files.writeString(directory.resolve("catalogue.json"), "{\"version\":\"1\",\"feeds\":[]}");
    context =
        IngestApplication.builder()
            .run(
                "--server.port=0",
                "--courant.instance=" + HOST,
                "--courant.kafka.bootstrap-servers=" + Infrastructure.shared().kafka(),
                "--courant.topics.partitions=" + Infrastructure.shared().partitions(),
                "--spring.kafka.consumer.group-id=" + HOST,
                "--courant.ingest.catalogue=" + catalogue.toUri(),
                "--courant.ingest.fetch.relay=" + NEWSROOM.relay(),
                "--courant.ingest.fetch.per-host-delay=0s",
                "--courant.ingest.poll.min-interval=1h",
                "--courant.ingest.admin.token=" + TOKEN);
    await().atMost(PATIENCE).until(() -> send("GET", "/feeds", null).statusCode() == 200);
  }

  @AfterAll
  static void stop() {
    context.close();
    NEWSROOM.close();
  }

  @Test
  void addsPausesPollsAndRemovesAFeed() throws Exception {
    publish("first");
    HttpResponse<String> added =
        send(
            "POST",
            "/feeds",
            "{\"url\":\"https://%s/rss.xml\",\"country\":\"ie\"}".formatted(HOST));
    assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    JsonNode feed = json(added);
    String path = "/feeds/" + feed.path("id").asString();
    assertThat(added.headers().firstValue("Location")).hasValue("/api/v1" + path);
    assertThat(feed.path("outlet").path("country").asString()).isEqualTo("IE");
    awaitArticles(1);
    await().atMost(PATIENCE).until(() -> articles(path) == 1);

    assertThat(json(send("POST", path + "/pause", "")).path("paused").asBoolean()).isTrue();
    publish("second");
    assertThat(send("POST", path + "/poll", "").statusCode()).isEqualTo(202);
    awaitArticles(2);
    await().atMost(PATIENCE).until(() -> articles(path) == 2);
    assertThat(json(send("POST", path + "/resume", "")).path("paused").asBoolean()).isFalse();

    assertThat(
            send("POST", "/feeds", "{\"url\":\"https://%s/rss.xml\"}".formatted(HOST)).statusCode())
        .isEqualTo(409);
    assertThat(send("PUT", path, "{\"outlet\":\"another\"}").statusCode()).isEqualTo(409);
    assertThat(
            json(send("PUT", path, "{\"name\":\"The Post\"}"))
                .path("outlet")
                .path("name")
                .asString())
        .isEqualTo("The Post");
    assertThat(send("GET", "/opml", null).body())
        .contains("https://" + HOST + "/rss.xml", "The Post");

    assertThat(send("DELETE", path, null).statusCode()).isEqualTo(204);
    assertThat(send("GET", path, null).statusCode()).isEqualTo(404);
  }

  @Test
  void saysWhatIsWrongWithARequest() throws Exception {
    for (String body :
        List.of("", "{", "[]", "{\"url\":1e999,\"x\":2}", "{\"adress\":\"https://a.example/\"}")) {
      assertThat(send("POST", "/feeds", body).statusCode()).as(body).isEqualTo(400);
    }
    HttpResponse<String> refused = send("POST", "/feeds", "{\"url\":\"file:///etc/passwd\"}");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(json(refused).path("type").asString()).isEqualTo("urn:courant:problem:bad-address");
    assertThat(
            send("POST", "/feeds", "{\"url\":\"https://%s/\"}".formatted("a".repeat(3_000_000)))
                .statusCode())
        .isEqualTo(413);
    assertThat(send("PATCH", "/feeds", "{}").statusCode()).isEqualTo(405);
    assertThat(send("GET", "/nothing", null).statusCode()).isEqualTo(404);
    assertThat(json(send("GET", "/discovery?url=" + HOST + "/rss.xml", null)).path("feeds"))
        .hasSize(1);
  }

  @Test
  void takesOverAnOpmlList() throws Exception {
    String opml =
        "<opml version='2.0'><body><outline text='A' xmlUrl='https://%s/rss.xml'/><outline"
            + " xmlUrl='nonsense'/></body></opml>";
    HttpResponse<String> result = sendOpml(opml.formatted(OTHER));
    assertThat(result.statusCode()).as(result.body()).isEqualTo(200);
    assertThat(json(result).path("added")).hasSize(1);
    assertThat(json(result).path("refused")).hasSize(1);
    assertThat(sendOpml("<!DOCTYPE opml>" + opml).statusCode()).isEqualTo(422);
  }

  @Test
  void answersNobodyWithoutTheToken() throws Exception {
    for (String path : List.of("/api/v1/feeds", "/api/v1/opml", "/actuator/env", "/", "/x")) {
      HttpResponse<String> answer = exchange(HttpRequest.newBuilder(address(path)));
      assertThat(answer.statusCode()).as(path).isEqualTo(401);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
    HttpResponse<String> description =
        exchange(HttpRequest.newBuilder(address("/api/v1/openapi.json")));
    assertThat(json(description).path("openapi").asString()).isEqualTo("3.1.0");
    assertThat(exchange(HttpRequest.newBuilder(address("/actuator/health"))).statusCode())
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

  private int articles(String path) throws Exception {
    return json(send("GET", path, null)).path("health").path("articles").asInt(0);
  }

  private void awaitArticles(int count) {
    await().atMost(PATIENCE).until(() -> urlsOnRaw().size() == count);
  }

  private Set<String> urlsOnRaw() {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            Infrastructure.shared().kafka(),
            "isolation.level",
            "read_committed");
    Set<String> urls = new HashSet<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> all =
          consumer.partitionsFor(Topics.RAW).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      while (all.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer
            .poll(Duration.ofMillis(100))
            .forEach(
                r -> urls.add(EventCodec.decode(r.value(), JsonNode.class).path("url").asString()));
      }
    }
    urls.removeIf(url -> !url.contains("//" + HOST));
    return urls;
  }

  private static HttpResponse<String> send(String method, String path, String body)
      throws Exception {
    HttpRequest.BodyPublisher content =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body);
    return exchange(
        HttpRequest.newBuilder(address("/api/v1" + path))
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", "application/json")
            .method(method, content));
  }

  private static HttpResponse<String> sendOpml(String body) throws Exception {
    return exchange(
        HttpRequest.newBuilder(address("/api/v1/opml"))
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", "text/x-opml")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static HttpResponse<String> exchange(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static URI address(String path) {
    return URI.create(
        "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return EventCodec.mapper().readTree(answer.body());
  }
}
