package dev.courant.operations;

import dev.courant.model.EventCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What publish-service's API has for operators. */
final class OperatorsApi {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final String address;
  private final String token;

  /**
   * The API at an address.
   *
   * @param api its origin, such as {@code http://localhost:8080}
   * @param path below it, such as {@code /api/v1/webhooks}
   */
  OperatorsApi(String api, String path, String token) {
    this.address = (api.endsWith("/") ? api.substring(0, api.length() - 1) : api) + path;
    this.token = token;
  }

  /**
   * The API that {@code --api} and {@code --token} name.
   *
   * @param environment in which the token may be instead
   * @throws UsageException where there is no token
   */
  static OperatorsApi of(Options options, String path, Map<String, String> environment) {
    return new OperatorsApi(
        options.value("--api", "http://localhost:8080"), path, token(options, environment));
  }

  private static String token(Options options, Map<String, String> environment) {
    String file = options.value("--token");
    try {
      String token =
          file == null
              ? environment.getOrDefault("COURANT_ADMIN_TOKEN", "")
              : Files.readString(Path.of(file));
      if (token.isBlank()) {
        throw new UsageException(
            "the admin token is needed: --token FILE, or COURANT_ADMIN_TOKEN (the value of"
                + " courant.publish.admin.token, or what publish-service printed at its start)");
      }
      return token.strip();
    } catch (IOException e) {
      throw new UncheckedIOException("--token cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Asks for something.
   *
   * @param body null for none
   * @return the answer; an empty object where it has no body
   * @throws UsageException with the service's own words where it refuses
   * @throws UncheckedIOException where it does not answer
   */
  JsonNode ask(String method, String path, @Nullable Map<String, String> body) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(address + path))
              .timeout(PATIENCE)
              .header("Authorization", "Bearer " + token)
              .method(
                  method,
                  body == null
                      ? HttpRequest.BodyPublishers.noBody()
                      : HttpRequest.BodyPublishers.ofByteArray(EventCodec.encode(body)));
      if (body != null) {
        request.header("Content-Type", "application/json");
      }
      return read(client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted", e));
    } catch (IOException e) {
      throw new UncheckedIOException(address + " does not answer: " + e, e);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--api is an address such as http://localhost:8080");
    }
  }

  private static JsonNode read(HttpResponse<byte[]> answer) throws IOException {
    try {
      JsonNode body =
          answer.body().length == 0
              ? EventCodec.mapper().createObjectNode()
              : EventCodec.mapper().readTree(answer.body());
      if (answer.statusCode() >= 300) {
        throw new UsageException(
            "%s: %s. %s"
                .formatted(
                    answer.statusCode(),
                    body.path("title").asString(""),
                    body.path("detail").asString("")));
      }
      return body;
    } catch (JacksonException e) {
      throw new IOException("status " + answer.statusCode() + " without JSON", e);
    }
  }
}
