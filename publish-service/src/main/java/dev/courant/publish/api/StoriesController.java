package dev.courant.publish.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.courant.model.EventCodec;
import dev.courant.model.story.StoryId;
import dev.courant.publish.store.StoryPage;
import dev.courant.publish.store.StoryPosition;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The stories as JSON; described in {@code /api/v1/openapi.json}. */
@RestController
@RequestMapping(path = "/api/v1/stories", produces = MediaType.APPLICATION_JSON_VALUE)
final class StoriesController {
  private static final String PATH = "/api/v1/stories/";

  private final StoryLookup lookup;

  StoriesController(StoryLookup lookup) {
    this.lookup = lookup;
  }

  @GetMapping
  Mono<ResponseEntity<byte[]>> list(@RequestParam MultiValueMap<String, String> parameters) {
    return Mono.fromSupplier(() -> StoryListingRequest.of(parameters))
        .flatMap(asked -> lookup.list(asked.query(), asked.after(), asked.limit()))
        .map(ListAnswer::of)
        .map(StoriesController::json);
  }

  @GetMapping("/{id:(?!stream$).+}")
  Mono<ResponseEntity<byte[]>> story(
      @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters) {
    Parameters.of(parameters, List.of());
    return lookup
        .find(id)
        .map(found ->
            switch (found) {
              case FoundStory.Shown shown -> json(shown.story());
              case FoundStory.Merged merged ->
                  Representation.moved(URI.create(PATH + merged.mergedInto()), Pointer.of(merged));
            });
  }

  private static ResponseEntity<byte[]> json(Object body) {
    return Representation.of(EventCodec.encode(body), MediaType.APPLICATION_JSON);
  }

  /** The answer to a listing; {@code next} is always there, null on the last page. */
  record ListAnswer(long total, List<StoryCard> items, @JsonInclude Optional<String> next) {
    static ListAnswer of(StoryPage page) {
      return new ListAnswer(
          page.total(),
          page.items().stream().map(StoryCard::of).toList(),
          Optional.ofNullable(page.next()).map(StoryPosition::cursor));
    }
  }

  /**
   * Where a merged story went.
   *
   * @param href address of the other one
   */
  record Pointer(StoryId id, StoryId mergedInto, String href) {
    static Pointer of(FoundStory.Merged merged) {
      return new Pointer(merged.id(), merged.mergedInto(), PATH + merged.mergedInto());
    }
  }
}
