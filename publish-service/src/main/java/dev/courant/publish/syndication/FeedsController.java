package dev.courant.publish.syndication;

import dev.courant.model.ArticlePublished;
import dev.courant.model.story.StorySentence;
import dev.courant.model.story.StoryTold;
import dev.courant.publish.api.FoundStory;
import dev.courant.publish.api.Representation;
import dev.courant.publish.api.StoryFilter;
import dev.courant.publish.api.StoryLookup;
import dev.courant.publish.store.ArticlePage;
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
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** The newest articles, or those of a story, as feeds, with the filters and limit of the API. */
@RestController
final class FeedsController {
  private static final MediaType RSS = MediaType.parseMediaType("application/rss+xml");
  private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml");
  private static final MediaType JSON_FEED = MediaType.parseMediaType("application/feed+json");

  private final ArticleStore store;
  private final StoryFilter filter;
  private final StoryLookup stories;
  private final SyndicationSettings settings;

  FeedsController(
      ArticleStore store, StoryFilter filter, StoryLookup stories, SyndicationSettings settings) {
    this.store = store;
    this.filter = filter;
    this.stories = stories;
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
    String story = parameters.getFirst("story");
    if (story != null && !story.isBlank()) {
      return stories
          .find(story.strip())
          .flatMap(found ->
              switch (found) {
                case FoundStory.Shown shown ->
                    articles(parameters)
                        .map(page -> document(request, shown.story(), page.items()))
                        .map(document -> Representation.of(form.apply(document), type));
                case FoundStory.Merged merged -> Mono.just(moved(request, merged));
              });
    }
    return articles(parameters)
        .map(page -> document(request, FeedDocument.TITLE, "/", page.items()))
        .map(document -> Representation.of(form.apply(document), type));
  }

  private Mono<ArticlePage> articles(MultiValueMap<String, String> parameters) {
    return filter
        .request(parameters)
        .flatMap(asked -> store.list(asked.query(), asked.after(), asked.limit()));
  }

  /** Feed readers take the new address of a feed that has moved. */
  private ResponseEntity<byte[]> moved(ServerHttpRequest request, FoundStory.Merged merged) {
    URI to =
        UriComponentsBuilder.fromUri(request.getURI())
            .replaceQueryParam("story", merged.mergedInto())
            .build(true)
            .toUri();
    String address = settings.origin(request.getURI()) + to.getRawPath() + "?" + to.getRawQuery();
    return Representation.moved(URI.create(address), merged);
  }

  private FeedDocument document(
      ServerHttpRequest request, StoryTold story, List<ArticlePublished> cards) {
    StorySentence headline = story.headline();
    String title = headline == null ? FeedDocument.TITLE : FeedItem.plain(headline.text());
    return document(request, title, "/stories/" + story.id(), cards);
  }

  private FeedDocument document(
      ServerHttpRequest request, String title, String page, List<ArticlePublished> cards) {
    URI asked = request.getURI();
    String origin = settings.origin(asked);
    String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
    return new FeedDocument(
        title,
        origin + page,
        origin + asked.getRawPath() + query,
        cards.stream().map(card -> FeedItem.of(card, origin)).toList());
  }
}
