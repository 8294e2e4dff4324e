package dev.courant.summarize.languagemodel.endpoint;

import dev.courant.model.EventCodec;
import dev.courant.summarize.languagemodel.exchange.NoAnswerException;
import dev.courant.summarize.languagemodel.exchange.Trouble;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Exchanges JSON of at most 1 MB over HTTP/1.1: the upgrade to HTTP/2 that the JDK offers unasked
 * breaks vLLM and LM Studio. Follows no redirect. The deadline is for the whole exchange. Requests
 * and answers move on the client's own threads, not on virtual ones: those would queue behind the
 * articles that are being checked.
 */
final class JsonHttp {
  private static final long LARGEST_ANSWER = 1 << 20;
  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** The request was read and will not do; another form of it may. */
  private static final Set<Integer> REFUSALS = Set.of(400, 404, 405, 413, 415, 422, 501);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();

  /**
   * Posts.
   *
   * @throws RefusedException if the endpoint does not take this form of request
   * @throws NoAnswerException if there is no answer, or none that is JSON
   */
  JsonNode post(URI address, Map<String, String> headers, Object body, Duration deadline) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(EventCodec.encode(body)));
    return exchange(request, headers, deadline);
  }

  /**
   * Gets.
   *
   * @throws RefusedException if there is nothing at that address
   * @throws NoAnswerException if there is no answer, or none that is JSON
   */
  JsonNode get(URI address, Map<String, String> headers, Duration deadline) {
    return exchange(HttpRequest.newBuilder(address).GET(), headers, deadline);
  }

  private JsonNode exchange(
      HttpRequest.Builder request, Map<String, String> headers, Duration deadline) {
    request.timeout(deadline).header("Accept", "application/json");
    headers.forEach(request::header);
    return read(send(request.build(), deadline));
  }

  private HttpResponse<byte[]> send(HttpRequest request, Duration deadline) {
    CompletableFuture<HttpResponse<byte[]>> exchange =
        client.sendAsync(
            request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
    try {
      return exchange.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw NoAnswerException.of(Trouble.SLOW, "no answer within " + deadline);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw NoAnswerException.of(Trouble.PAUSED, "stopped by its batch");
    } catch (ExecutionException e) {
      boolean slow = e.getCause() instanceof java.net.http.HttpTimeoutException;
      throw NoAnswerException.of(
          slow ? Trouble.SLOW : Trouble.UNREACHABLE, String.valueOf(e.getCause()));
    } finally {
      exchange.cancel(true);
    }
  }

  private static JsonNode read(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status != 200) {
      throw failure(response);
    }
    try {
      return EventCodec.mapper().readTree(response.body());
    } catch (JacksonException e) {
      throw NoAnswerException.of(Trouble.UNREADABLE, "the answer is not JSON");
    }
  }

  private static RuntimeException failure(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    Refusal refusal = new Refusal(status, new String(response.body(), StandardCharsets.UTF_8));
    if (REFUSALS.contains(status) || (status == 500 && refusal.namesItsReason())) {
      return new RefusedException(refusal);
    }
    if (status == 429 || status == 503) {
      String after = response.headers().firstValue("Retry-After").orElse("");
      return NoAnswerException.throttled("status " + status, retryAfter(after, Instant.now()));
    }
    Trouble trouble = status >= 500 ? Trouble.FAILED : Trouble.REFUSED;
    return NoAnswerException.of(trouble, "status " + status);
  }

  /** RFC 9110, section 10.2.3: seconds, or a date; null where it is neither. */
  static @Nullable Duration retryAfter(String value, Instant now) {
    try {
      if (value.matches("\\d{1,9}")) {
        return Duration.ofSeconds(Long.parseLong(value));
      }
      Instant date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return date.isAfter(now) ? Duration.between(now, date) : Duration.ZERO;
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
