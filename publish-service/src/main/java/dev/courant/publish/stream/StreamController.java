package dev.courant.publish.stream;

import dev.courant.publish.access.ClientAddress;
import dev.courant.publish.api.BadParameterException;
import dev.courant.publish.api.ListingRequest;
import dev.courant.publish.api.ProblemException;
import dev.courant.publish.store.ArticleQuery;
import dev.courant.publish.stream.EventStream.Start;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The live streams as server-sent events (HTML Living Standard, section 9.2). */
@RestController
final class StreamController {
  private final EventStream articleStream;
  private final EventStream storyEvents;
  private final StreamPlaces places;
  private final ClientAddress addresses;

  StreamController(
      EventStream articleStream,
      EventStream storyEvents,
      StreamPlaces places,
      ClientAddress addresses) {
    this.articleStream = articleStream;
    this.storyEvents = storyEvents;
    this.places = places;
    this.addresses = addresses;
  }

  @GetMapping(path = "/api/v1/articles/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Mono<Void> articles(
      ServerWebExchange exchange,
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
    return answer(exchange, articleStream, parameters, lastEventId);
  }

  @GetMapping(path = "/api/v1/stories/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Mono<Void> stories(
      ServerWebExchange exchange,
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
    return answer(exchange, storyEvents, parameters, lastEventId);
  }

  private Mono<Void> answer(
      ServerWebExchange exchange,
      EventStream stream,
      MultiValueMap<String, String> parameters,
      @Nullable String lastEventId) {
    MultiValueMap<String, String> filters = new LinkedMultiValueMap<>(parameters);
    filters.remove("since");
    ArticleQuery query = ListingRequest.query(filters);
    Start start = start(parameters, lastEventId);
    ServerHttpResponse response = exchange.getResponse();
    if (exchange.getRequest().getMethod() == HttpMethod.HEAD) {
      head(response);
      return response.setComplete();
    }
    Runnable leave = take(exchange);
    try {
      Flux<? extends Publisher<? extends DataBuffer>> events =
          opened(response, stream, query, start);
      head(response);
      return response.writeAndFlushWith(events).doFinally(_ -> leave.run());
    } catch (RuntimeException e) {
      leave.run();
      throw e;
    }
  }

  private static Flux<Flux<DataBuffer>> opened(
      ServerHttpResponse response, EventStream stream, ArticleQuery query, Start start) {
    try {
      return stream.open(query, start, response.bufferFactory()::wrap);
    } catch (EventStream.UnavailableException e) {
      throw refused(
          response,
          HttpStatus.SERVICE_UNAVAILABLE,
          "stream-unavailable",
          "The stream cannot be opened right now");
    } catch (IllegalArgumentException e) {
      throw new BadParameterException(
          "cursor", "Give the id of the last event that you have seen, or leave it out.");
    }
  }

  private Runnable take(ServerWebExchange exchange) {
    try {
      return places.take(addresses.of(exchange.getRequest()));
    } catch (StreamPlaces.RefusedException e) {
      throw switch (e.refusal()) {
        case FULL ->
            refused(
                exchange.getResponse(),
                HttpStatus.SERVICE_UNAVAILABLE,
                "stream-unavailable",
                "The stream takes no more clients right now");
        case GREEDY ->
            refused(
                exchange.getResponse(),
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-streams",
                "Your address has as many streams open as it may");
      };
    }
  }

  /** Not all at the same time. */
  private static ProblemException refused(
      ServerHttpResponse response, HttpStatus status, String type, String title) {
    int seconds = ThreadLocalRandom.current().nextInt(5, 15);
    response.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
    return new ProblemException(status, type, title, "Try again in %d seconds.".formatted(seconds));
  }

  private static void head(ServerHttpResponse response) {
    HttpHeaders headers = response.getHeaders();
    headers.setContentType(MediaType.TEXT_EVENT_STREAM);
    headers.setCacheControl("no-store");
    headers.set("X-Accel-Buffering", "no");
  }

  /** Who comes back goes on where it was, whatever else it asked for at first. */
  private static Start start(
      MultiValueMap<String, String> parameters, @Nullable String lastEventId) {
    String cursor =
        Stream.of(String.valueOf(lastEventId), String.valueOf(parameters.getFirst("cursor")))
            .filter(given -> !given.equals("null") && !given.isBlank())
            .findFirst()
            .orElse("");
    if (!cursor.isEmpty()) {
      return new Start.After(cursor);
    }
    MultiValueMap<String, String> time = new LinkedMultiValueMap<>();
    time.put("since", parameters.getOrDefault("since", java.util.List.of()));
    Instant since = ListingRequest.query(time).since();
    return since == null ? new Start.Now() : new Start.Since(since);
  }
}
