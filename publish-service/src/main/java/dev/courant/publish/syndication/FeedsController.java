package dev.courant.publish.syndication;

import dev.courant.model.ArticlePublished;
import dev.courant.publish.api.ListingRequest;
import dev.courant.publish.api.Representation;
import dev.courant.publish.store.ArticleStore;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The newest articles as feeds, with the filters and the limit of the API. */
@RestController
final class FeedsController {
  private static final MediaType RSS = MediaType.parseMediaType("application/rss+xml");
  private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml");
  private static final MediaType JSON_FEED = MediaType.parseMediaType("application/feed+json");

  private final ArticleStore store;
  private final SyndicationSettings settings;

  FeedsController(ArticleStore store, SyndicationSettings settings) {
    this.store = store;
    this.settings = settings;
  }

  @GetMapping("/feeds/rss.xml")
  Mono<ResponseEntity<byte[]>> rss(
      ServerHttpRequest request, @RequestParam MultiValueMap<String, String> parameters) {
    return feed(request, parameters, FeedDocument::rss, RSS);
  }

  @GetMapping("/feeds/atom.xml")
  Mono<ResponseEntity<byte[]>> atom(
      ServerHttpRequest request, @RequestParam MultiValueMap<String, String> parameters) {
    return feed(request, parameters, FeedDocument::atom, ATOM);
  }

  @GetMapping("/feeds/feed.json")
  Mono<ResponseEntity<byte[]>> json(
      ServerHttpRequest request, @RequestParam MultiValueMap<String, String> parameters) {
    return feed(request, parameters, FeedDocument::json, JSON_FEED);
  }

  private Mono<ResponseEntity<byte[]>> feed(
      ServerHttpRequest request,
      MultiValueMap<String, String> parameters,
      Function<FeedDocument, String> form,
      MediaType type) {
    ListingRequest asked = ListingRequest.of(parameters);
    return store
        .list(asked.query(), asked.after(), asked.limit())
        .map(page -> document(request.getURI(), page.items()))
        .map(document -> Representation.of(form.apply(document), type));
  }

  private FeedDocument document(URI request, List<ArticlePublished> cards) {
    String origin = settings.origin(request);
    String query = request.getRawQuery() == null ? "" : "?" + request.getRawQuery();
    return new FeedDocument(
        origin + "/",
        origin + request.getRawPath() + query,
        cards.stream().map(card -> FeedItem.of(card, origin)).toList());
  }
}
