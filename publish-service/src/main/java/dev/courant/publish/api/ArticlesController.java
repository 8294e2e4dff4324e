package dev.courant.publish.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.courant.model.ArticlePublished;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.EventCodec;
import dev.courant.model.TraceContext;
import dev.courant.model.story.StoryId;
import dev.courant.publish.store.ArticlePage;
import dev.courant.publish.store.ArticleSearch;
import dev.courant.publish.store.ArticleStore;
import dev.courant.publish.store.Position;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The articles as JSON; described in {@code /api/v1/openapi.json}. */
@RestController
@RequestMapping("/api/v1")
final class ArticlesController {
  private final ArticleStore store;
  private final ArticleLookup lookup;
  private final StoryFilter stories;
  private final ObjectProvider<ArticleSearch> search;

  ArticlesController(
      ArticleStore store,
      ArticleLookup lookup,
      StoryFilter stories,
      ObjectProvider<ArticleSearch> search) {
    this.store = store;
    this.lookup = lookup;
    this.stories = stories;
    this.search = search;
  }

  @GetMapping("/articles")
  Mono<ResponseEntity<byte[]>> list(@RequestParam MultiValueMap<String, String> parameters) {
    return stories
        .request(parameters)
        .flatMap(asked -> answer(asked, ListingRequest.words(parameters)))
        .map(ArticlesController::json);
  }

  private Mono<ListAnswer> answer(ListingRequest asked, String words) {
    if (words.isEmpty()) {
      return store
          .list(asked.query(), asked.after(), asked.limit())
          .map(page -> ListAnswer.of(page, null));
    }
    ArticleSearch index = search.getIfAvailable();
    if (index == null) {
      return Mono.error(new BadParameterException("q", "This newswire has no search."));
    }
    return index
        .search(words, asked.query(), asked.after(), asked.limit())
        .map(found -> ListAnswer.of(found.page(), found.filled()));
  }

  @GetMapping("/articles/{id}")
  Mono<ResponseEntity<byte[]>> article(@PathVariable String id) {
    return lookup
        .find(id)
        .flatMap(article ->
            stories
                .storyOf(article.id())
                .map(story -> traced(article, story))
                .defaultIfEmpty(traced(article, null)));
  }

  @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  Resource description() {
    return new ClassPathResource("publish/openapi.json");
  }

  /** With the trace that led to it, see {@link TraceContext}, and a link to its story. */
  private static ResponseEntity<byte[]> traced(ArticleSummarized article, @Nullable StoryId story) {
    ResponseEntity<byte[]> answer = json(article);
    String trace = TraceContext.of(article.id(), article.revision()).toString();
    ResponseEntity.BodyBuilder traced =
        ResponseEntity.status(answer.getStatusCode())
            .headers(answer.getHeaders())
            .header(TraceContext.HEADER, trace);
    if (story != null) {
      traced.header(HttpHeaders.LINK, "</api/v1/stories/%s>; rel=\"collection\"".formatted(story));
    }
    return traced.body(answer.getBody());
  }

  private static ResponseEntity<byte[]> json(Object body) {
    return Representation.of(EventCodec.encode(body), MediaType.APPLICATION_JSON);
  }

  /** The answer to a listing; {@code next} is always there, null on the last page. */
  record ListAnswer(
      long total,
      List<ArticlePublished> items,
      @JsonInclude Optional<String> next,
      @Nullable Double filled) {
    static ListAnswer of(ArticlePage page, @Nullable Double filled) {
      Optional<Position> next = Optional.ofNullable(page.next());
      return new ListAnswer(page.total(), page.items(), next.map(Position::cursor), filled);
    }
  }
}
