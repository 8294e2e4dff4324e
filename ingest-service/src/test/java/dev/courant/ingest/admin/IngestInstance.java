package dev.courant.ingest.admin;

import static org.awaitility.Awaitility.await;

import dev.courant.ingest.IngestApplication;
import dev.courant.model.EventCodec;
import dev.courant.testkit.infrastructure.Infrastructure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;

/** An instance of ingest with an empty catalogue, and a client of its admin API. */
final class IngestInstance implements AutoCloseable {
  static final String TOKEN = "a-token-of-enough-characters";
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final ConfigurableApplicationContext context;

  private IngestInstance(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * Starts one, and waits until it knows the feeds.
   *
   * @param name its own, among all that run
   * @param group shares the feeds out
   */
  static IngestInstance start(
      String name, String group, Clock clock, Path directory, String... settings)
      throws IOException {
    Path catalogue =
        Files.writeString(directory.resolve("catalogue.json"), "{\"version\":\"1\",\"feeds\":[]}");
    List<String> all =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--courant.instance=" + name,
                "--courant.kafka.bootstrap-servers=" + Infrastructure.shared().kafka(),
                "--courant.topics.partitions=" + Infrastructure.shared().partitions(),
                "--spring.kafka.consumer.group-id=" + group,
                "--courant.ingest.catalogue=" + catalogue.toUri(),
                "--courant.ingest.fetch.per-host-delay=0s",
                "--courant.ingest.poll.min-interval=1h",
                "--courant.ingest.admin.token=" + TOKEN));
    all.addAll(List.of(settings));
    IngestInstance instance =
        new IngestInstance(
            IngestApplication.builder()
                .initializers(context ->
                    ((GenericApplicationContext) context)
                        .registerBean(
                            "clockOfTheTest",
                            Clock.class,
                            () -> clock,
                            bean -> bean.setPrimary(true)))
                .run(all.toArray(String[]::new)));
    await().atMost(PATIENCE).until(() -> instance.send("GET", "/feeds", null).statusCode() == 200);
    return instance;
  }

  /** Asks the admin API, with the token and a JSON body, or none. */
  HttpResponse<String> send(String method, String path, String body) throws Exception {
    return send(method, path, "application/json", body);
  }

  HttpResponse<String> send(String method, String path, String type, String body) throws Exception {
    HttpRequest.BodyPublisher content =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body);
    return exchange(
        HttpRequest.newBuilder(address("/api/v1" + path))
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", type)
            .method(method, content));
  }

  HttpResponse<String> exchange(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** What a GET answers, as JSON. */
  JsonNode get(String path) throws Exception {
    return json(send("GET", path, null));
  }

  URI address(String path) {
    return URI.create(
        "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
  }

  static JsonNode json(HttpResponse<String> answer) {
    return EventCodec.mapper().readTree(answer.body());
  }

  @Override
  public void close() {
    context.close();
  }
}
