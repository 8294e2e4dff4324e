package dev.courant.publish.syndication;

import dev.courant.model.ArticlePublished;
import dev.courant.model.story.StorySentence;
import dev.courant.model.story.StoryTold;
import dev.courant.publish.api.FoundStory;
import dev.courant.publish.api.Representation;
import dev.courant.publish.api.StoryLookup;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** The newest articles, those of a search, or those of a story, as feeds. */
@RestController
final class FeedsController {
  private static final MediaType RSS = MediaType.parseMediaType("application/rss+xml");
  private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml");
  private static final MediaType JSON_FEED = MediaType.parseMediaType("application/feed+json");

  private final FeedArticles articles;
  private final StoryLookup stories;
  private final SyndicationSettings settings;

  FeedsController(FeedArticles articles, StoryLookup stories, SyndicationSettings settings) {
    this.articles = articles;
    this.stories = stories;
    this.settings = settings;
  }

  @GetMapping("/feeds/rss.xml")
  Mono<ResponseEntity<byte[]>> rss(
      ServerHttpRequest request, @RequestParam MultiValueMap<String, String> parameters) {
    return feed(request, parameters, RssFeed::write, RSS);
  }

  @GetMapping("/feeds/atom.xml")
  Mono<ResponseEntity<byte[]>> atom(
      ServerHttpRequest request, @RequestParam MultiValueMap<String, String> parameters) {
    return feed(request, parameters, AtomFeed::write, ATOM);
  }

  @GetMapping("/feeds/feed.json")
  Mono<ResponseEntity<byte[]>> json(
      ServerHttpRequest request, @RequestParam MultiValueMap<String, String> parameters) {
    return feed(request, parameters, JsonFeed::write, JSON_FEED);
  }

  private Mono<ResponseEntity<byte[]>> feed(
      ServerHttpRequest request,
      MultiValueMap<String, String> parameters,
      Function<FeedDocument, String> form,
      MediaType type) {
    String story = parameters.getFirst("story");
    if (story == null || story.isBlank()) {
      return document(request, parameters, null)
          .map(document -> Representation.of(form.apply(document), type));
    }
    return stories
        .find(story.strip())
        .flatMap(found ->
            switch (found) {
              case FoundStory.Shown shown ->
                  document(request, parameters, shown.story())
                      .map(document -> Representation.of(form.apply(document), type));
              case FoundStory.Merged merged -> Mono.just(moved(request, merged));
            });
  }

  private Mono<FeedDocument> document(
      ServerHttpRequest request,
      MultiValueMap<String, String> parameters,
      @Nullable StoryTold story) {
    return articles
        .list(parameters)
        .map(listed -> {
          List<ArticlePublished> cards = listed.page().items();
          FeedTitle title = new FeedTitle(parameters, cards);
          FeedDocument.Head head =
              new FeedDocument.Head(
                  title.id(),
                  story == null ? title.text() : title(story),
                  settings.origin(request),
                  story == null ? page(parameters) : "/stories/" + story.id(),
                  path(request.getURI()),
                  listed.page().next() == null
                      ? null
                      : next(request.getURI(), listed.page().next().cursor()));
          return new FeedDocument(
              head, cards.stream().map(FeedItem::of).toList(), listed.removed());
        });
  }

  private static String title(StoryTold story) {
    StorySentence headline = story.headline();
    return headline == null ? FeedTitle.COURANT : Markup.plain(headline.text());
  }

  /** The page that shows the same list. */
  private static String page(MultiValueMap<String, String> parameters) {
    MultiValueMap<String, String> filters = new LinkedMultiValueMap<>(parameters);
    filters.remove("limit");
    filters.remove("cursor");
    filters.values().removeIf(values -> values.stream().allMatch(v -> v == null || v.isBlank()));
    return filters.isEmpty()
        ? "/"
        : UriComponentsBuilder.fromPath("/latest")
            .queryParams(filters)
            .build()
            .encode()
            .toUriString();
  }

  private static String path(URI asked) {
    return asked.getRawPath() + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery());
  }

  private static String next(URI asked, String cursor) {
    return path(
        UriComponentsBuilder.fromUri(asked)
            .replaceQueryParam("cursor", cursor)
            .build(true)
            .toUri());
  }

  /** Feed readers take the new address of a feed that has moved. */
  private ResponseEntity<byte[]> moved(ServerHttpRequest request, FoundStory.Merged merged) {
    URI to =
        UriComponentsBuilder.fromUri(request.getURI())
            .replaceQueryParam("story", merged.mergedInto())
            .build(true)
            .toUri();
    return Representation.moved(URI.create(settings.origin(request) + path(to)), merged);
  }
}
