package dev.courant.publish.web;

import dev.courant.publish.api.FoundStory;
import dev.courant.publish.api.Parameters;
import dev.courant.publish.api.Representation;
import dev.courant.publish.api.StoryListingRequest;
import dev.courant.publish.api.StoryLookup;
import dev.courant.publish.store.StoryOrder;
import dev.courant.publish.store.StoryPage;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** The reader's pages of stories. */
@RestController
final class StoriesPagesController {
  private static final String PATH = "/stories";

  private final StoryLookup lookup;
  private final StoryViews views;
  private final StoryCards cards;
  private final Pages pages;

  StoriesPagesController(StoryLookup lookup, StoryViews views, StoryCards cards, Pages pages) {
    this.lookup = lookup;
    this.views = views;
    this.cards = cards;
    this.pages = pages;
  }

  /** Those that at least two articles tell, unless the address asks for others. */
  @GetMapping(PATH)
  Mono<ResponseEntity<byte[]>> list(@RequestParam MultiValueMap<String, String> given) {
    MultiValueMap<String, String> parameters = Parameters.ofLink(given);
    parameters.values().removeIf(values -> values.stream().allMatch(v -> v == null || v.isBlank()));
    parameters.putIfAbsent("articles", List.of("2"));
    return Mono.fromSupplier(() -> StoryListingRequest.of(parameters))
        .flatMap(asked ->
            lookup
                .list(asked.query(), asked.after(), asked.limit())
                .map(page -> model(asked, page, given)))
        .map(model -> pages.page("stories", model));
  }

  private Map<String, Object> model(
      StoryListingRequest asked, StoryPage page, MultiValueMap<String, String> given) {
    Map<String, Object> model = new HashMap<>();
    model.put("total", page.total());
    model.put("stories", cards.views(page.items()));
    model.put("byTime", asked.query().order() == StoryOrder.TIME);
    model.put("later", asked.after() != null);
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath(PATH).queryParams(given).replaceQueryParam("cursor");
    model.put("first", address.cloneBuilder().encode().build().toUriString());
    if (page.next() != null) {
      String cursor = page.next().cursor();
      model.put(
          "next", address.cloneBuilder().queryParam("cursor", cursor).encode().build().toString());
    }
    return model;
  }

  @GetMapping(PATH + "/{id}")
  Mono<ResponseEntity<byte[]>> story(@PathVariable String id) {
    return lookup
        .find(id)
        .map(found ->
            switch (found) {
              case FoundStory.Shown shown ->
                  pages.page("story", Map.of("story", views.view(shown.story())));
              case FoundStory.Merged merged ->
                  Representation.moved(URI.create(PATH + "/" + merged.mergedInto()), merged);
            });
  }

  /** Filled by the browser, which alone knows what its reader follows. */
  @GetMapping("/following")
  ResponseEntity<byte[]> following() {
    return pages.page("following", Map.of());
  }
}
