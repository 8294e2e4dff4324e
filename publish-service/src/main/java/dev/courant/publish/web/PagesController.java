package dev.courant.publish.web;

import dev.courant.model.ArticleSummarized;
import dev.courant.publish.api.ArticleLookup;
import dev.courant.publish.api.WithdrawnException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The reader's pages but for lists and stories: home, article, and how it all works. */
@RestController
final class PagesController {
  private final FrontPage frontPage;
  private final ArticleLookup lookup;
  private final StoryNames stories;
  private final ArticleViews articles;
  private final Pages pages;

  PagesController(
      FrontPage frontPage,
      ArticleLookup lookup,
      StoryNames stories,
      ArticleViews articles,
      Pages pages) {
    this.frontPage = frontPage;
    this.lookup = lookup;
    this.stories = stories;
    this.articles = articles;
    this.pages = pages;
  }

  @GetMapping("/")
  Mono<ResponseEntity<byte[]>> home() {
    return frontPage.model().map(model -> pages.page("home", model));
  }

  @GetMapping("/articles/{id}")
  Mono<ResponseEntity<byte[]>> article(@PathVariable String id) {
    return lookup
        .find(id)
        .flatMap(article -> stories.of(List.of(article.id())).map(named -> page(article, named)))
        .onErrorResume(WithdrawnException.class, e -> Mono.just(withdrawn(e.article())));
  }

  private ResponseEntity<byte[]> page(ArticleSummarized article, Map<String, StoryCardView> named) {
    ArticleView view = articles.view(article);
    Map<String, Object> model = new HashMap<>();
    model.put("article", view);
    model.put("story", named.get(view.card().href()));
    return pages.page("article", model);
  }

  private ResponseEntity<byte[]> withdrawn(ArticleSummarized article) {
    Map<String, Object> model = new HashMap<>();
    model.put("outlet", article.original().outlet().name());
    model.put("url", ArticleViews.safe(article.original().url()));
    model.put("revision", article.revision());
    model.put("withdrawn", articles.moment(article.ingestedAt()));
    ResponseEntity<byte[]> page = pages.page("withdrawn", model);
    return new ResponseEntity<>(page.getBody(), page.getHeaders(), HttpStatus.GONE);
  }

  @GetMapping("/how-this-works")
  ResponseEntity<byte[]> howThisWorks() {
    return pages.page("how-this-works", Map.of());
  }
}
