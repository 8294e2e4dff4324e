package dev.courant.publish.web;

import dev.courant.publish.api.ArticleLookup;
import dev.courant.publish.api.WithdrawnException;
import dev.courant.publish.store.ArticleHistory;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The page that shows what the revisions of an article changed. */
@RestController
final class RevisionsPageController {
  private final ArticleLookup lookup;
  private final ArticleHistory history;
  private final RevisionViews views;
  private final WithdrawnPage withdrawn;
  private final Pages pages;

  RevisionsPageController(
      ArticleLookup lookup,
      ArticleHistory history,
      RevisionViews views,
      WithdrawnPage withdrawn,
      Pages pages) {
    this.lookup = lookup;
    this.history = history;
    this.views = views;
    this.withdrawn = withdrawn;
    this.pages = pages;
  }

  @GetMapping("/articles/{id}/revisions")
  Mono<ResponseEntity<byte[]>> revisions(@PathVariable String id) {
    return lookup
        .find(id)
        .flatMap(
            article -> history.earlier(article.id()).map(earlier -> views.view(article, earlier)))
        .map(view -> pages.page("revisions", Map.of("article", view)))
        .onErrorResume(WithdrawnException.class, e -> Mono.just(withdrawn.of(e.article())));
  }
}
