package dev.courant.operations.doctor;

import dev.courant.model.EventCodec;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.ObjIntConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The API of publish-service. */
final class HttpServedArticles implements ServedArticles {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int TRIES = 3;
  private static final int PAGE = 100;

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final String api;

  /**
   * The API at an address.
   *
   * @param api its origin, such as {@code http://localhost:8080}
   */
  HttpServedArticles(String api) {
    this.api = (api.endsWith("/") ? api.substring(0, api.length() - 1) : api) + "/api/v1/articles";
  }

  @Override
  public void list(ObjIntConsumer<String> each) throws IOException {
    String cursor = "";
    do {
      HttpResponse<byte[]> answer = get(api + "?limit=" + PAGE + cursor);
      if (answer.statusCode() != 200) {
        throw new IOException(api + " answers " + answer.statusCode());
      }
      JsonNode page = read(answer);
      for (JsonNode card : page.path("items")) {
        each.accept(card.path("id").asString(), card.path("revision").asInt());
      }
      String next = page.path("next").asString("");
      cursor = next.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    } while (!cursor.isEmpty());
  }

  @Override
  public OptionalInt revision(String article) throws IOException {
    HttpResponse<byte[]> answer = get(api + "/" + article);
    return switch (answer.statusCode()) {
      case 200 -> OptionalInt.of(read(answer).path("revision").asInt());
      case 404, 410 -> OptionalInt.empty();
      default -> throw new IOException(api + "/" + article + " answers " + answer.statusCode());
    };
  }

  private HttpResponse<byte[]> get(String address) throws IOException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
    for (int attempt = 1; ; attempt++) {
      try {
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() < 500 || attempt == TRIES) {
          return answer;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      } catch (IOException e) {
        if (attempt == TRIES) {
          throw e;
        }
      }
    }
  }

  private static JsonNode read(HttpResponse<byte[]> answer) throws IOException {
    try {
      return EventCodec.mapper().readTree(answer.body());
    } catch (JacksonException e) {
      throw new IOException(answer.uri() + " answers no JSON", e);
    }
  }
}
