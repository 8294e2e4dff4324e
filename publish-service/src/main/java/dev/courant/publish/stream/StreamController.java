package dev.courant.publish.stream;

import dev.courant.publish.api.BadParameterException;
import dev.courant.publish.api.ListingRequest;
import dev.courant.publish.api.ProblemException;
import dev.courant.publish.store.ArticleQuery;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

/** The live streams as server-sent events (HTML Living Standard, section 9.2). */
@RestController
final class StreamController {
  private final ArticleStream articles;
  private final StoryStream stories;

  StreamController(ArticleStream articles, StoryStream stories) {
    this.articles = articles;
    this.stories = stories;
  }

  @GetMapping(path = "/api/v1/articles/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<Flux<ServerSentEvent<String>>> stream(
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
    return answer(articles::open, parameters, lastEventId);
  }

  @GetMapping(path = "/api/v1/stories/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<Flux<ServerSentEvent<String>>> stories(
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
    return answer(stories::open, parameters, lastEventId);
  }

  @FunctionalInterface
  private interface Opening {
    Flux<ServerSentEvent<String>> open(ArticleQuery query, Optional<StreamPosition> from);
  }

  private static ResponseEntity<Flux<ServerSentEvent<String>>> answer(
      Opening stream, MultiValueMap<String, String> parameters, @Nullable String lastEventId) {
    ArticleQuery query = ListingRequest.query(parameters);
    Optional<StreamPosition> from = position(lastEventId, parameters.getFirst("cursor"));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header("X-Accel-Buffering", "no")
        .body(opened(stream, query, from));
  }

  private static Flux<ServerSentEvent<String>> opened(
      Opening stream, ArticleQuery query, Optional<StreamPosition> from) {
    try {
      return stream.open(query, from);
    } catch (LiveEvents.CrowdedException e) {
      throw new ProblemException(
          HttpStatus.SERVICE_UNAVAILABLE,
          "stream-unavailable",
          "The stream cannot be opened right now",
          "Try again in a few seconds.");
    }
  }

  private static Optional<StreamPosition> position(@Nullable String... candidates) {
    Optional<String> cursor =
        Stream.of(candidates).filter(c -> c != null && !c.isBlank()).findFirst();
    try {
      return cursor.map(StreamPosition::of);
    } catch (IllegalArgumentException e) {
      throw new BadParameterException(
          "cursor", "Give the id of the last event that you have seen, or leave it out.");
    }
  }
}
