package dev.courant.publish.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.courant.model.ArticleId;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.EventCodec;
import dev.courant.model.TraceContext;
import dev.courant.model.story.StoryId;
import dev.courant.publish.api.ArticleLists.Listed;
import dev.courant.publish.store.ArticleSearch;
import dev.courant.publish.store.ArticleSearch.Highlight;
import dev.courant.publish.store.Position;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
final class ArticlesController {
  private final ArticleLists lists;
  private final ArticleLookup lookup;
  private final StoryFilter stories;

  ArticlesController(ArticleLists lists, ArticleLookup lookup, StoryFilter stories) {
    this.lists = lists;
    this.lookup = lookup;
    this.stories = stories;
  }

  @GetMapping("/articles")
  Mono<ResponseEntity<byte[]>> list(@RequestParam MultiValueMap<String, String> parameters) {
    return lists.list(parameters).map(ListAnswer::of).map(ArticlesController::json);
  }

  /** Every id but the stream's name, so that who asks for the stream in JSON is answered 406. */
  @GetMapping("/articles/{id:(?!stream$).+}")
  Mono<ResponseEntity<byte[]>> article(
      @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters) {
    Fields fields = Fields.ofArticle(Parameters.of(parameters, List.of(Fields.PARAMETER)));
    return lookup
        .find(id)
        .flatMap(article ->
            stories
                .storyOf(article.id())
                .map(story -> traced(article, fields, story))
                .defaultIfEmpty(traced(article, fields, null)));
  }

  @GetMapping("/openapi.json")
  Resource description(@RequestParam MultiValueMap<String, String> parameters) {
    Parameters.of(parameters, List.of());
    return new ClassPathResource("publish/openapi.json");
  }

  /** With the trace that led to it, see {@link TraceContext}, and a link to its story. */
  private static ResponseEntity<byte[]> traced(
      ArticleSummarized article, Fields fields, @Nullable StoryId story) {
    ResponseEntity<byte[]> answer = json(fields.of(article));
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
      List<?> items,
      @JsonInclude Optional<String> next,
      @Nullable Instant asOf,
      @Nullable Double filled,
      @Nullable List<String> suggestions,
      @Nullable Map<String, List<Highlight>> highlights) {
    static ListAnswer of(Listed listed) {
      Optional<Position> next = Optional.ofNullable(listed.page().next());
      Fields fields = listed.asked().fields();
      List<?> items = listed.page().items();
      ArticleSearch.Found found = listed.found();
      return new ListAnswer(
          listed.page().total(),
          fields.equals(Fields.ALL) ? items : fields.of(items),
          next.map(Position::cursor),
          listed.asOf(),
          found == null ? null : found.filled(),
          found == null ? null : listed.suggestions(),
          found == null ? null : byId(found.highlights()));
    }

    private static Map<String, List<Highlight>> byId(Map<ArticleId, List<Highlight>> highlights) {
      Map<String, List<Highlight>> byId = new LinkedHashMap<>();
      highlights.forEach((id, found) -> byId.put(id.value(), found));
      return byId;
    }
  }
}
