package dev.courant.endtoend;

import dev.courant.model.ArticleId;
import dev.courant.model.EventCodec;
import dev.courant.testkit.guarantees.Served;
import dev.courant.testkit.guarantees.Served.State;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntSupplier;
import tools.jackson.databind.JsonNode;

/** The HTTP side of a service on a port of loopback. */
record Api(HttpClient http, int port) {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  Api(int port) {
    this(HttpClient.newBuilder().connectTimeout(PATIENCE).build(), port);
  }

  /** Status and body; status 0 where nothing answers within 5 seconds. */
  HttpResponseText get(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(PATIENCE)
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      return new HttpResponseText(answer.statusCode(), answer.body());
    } catch (IOException e) {
      return new HttpResponseText(0, "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new HttpResponseText(0, "");
    }
  }

  boolean isReady() {
    return get("/actuator/health/readiness").status() == 200;
  }

  boolean isLive() {
    return get("/actuator/health/liveness").status() == 200;
  }

  /**
   * What is served for an article; empty where the service gives no answer, or the store began
   * another life meanwhile.
   */
  Optional<Served> find(ArticleId id, IntSupplier life) {
    int before = life.getAsInt();
    HttpResponseText answer = get("/api/v1/articles/" + id);
    return before == life.getAsInt() ? served(id, answer, before) : Optional.empty();
  }

  private static Optional<Served> served(ArticleId id, HttpResponseText answer, int life) {
    return switch (answer.status()) {
      case 200 -> {
        JsonNode article = EventCodec.mapper().readTree(answer.body());
        String title = article.path("original").path("headline").asString("");
        int revision = article.path("revision").asInt(0);
        int edition = article.path("edition").asInt(1);
        yield Optional.of(new Served(id, State.SERVED, revision, edition, title, life));
      }
      case 410 -> Optional.of(new Served(id, State.WITHDRAWN, 0, "", life));
      case 404 -> Optional.of(new Served(id, State.UNKNOWN, 0, "", life));
      default -> Optional.empty();
    };
  }

  record HttpResponseText(int status, String body) {}
}
