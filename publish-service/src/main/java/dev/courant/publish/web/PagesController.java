package dev.courant.publish.web;

import dev.courant.model.ArticleSummarized;
import dev.courant.publish.api.ArticleLookup;
import dev.courant.publish.api.WithdrawnException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The reader's pages but for the lists: home, article, and how it all works. */
@RestController
final class PagesController {
  private final FrontPage frontPage;
  private final ArticleLookup lookup;
  private final ArticleViews articles;
  private final CardViews cards;
  private final Pages pages;

  PagesController(
      FrontPage frontPage,
      ArticleLookup lookup,
      ArticleViews articles,
      CardViews cards,
      Pages pages) {
    this.frontPage = frontPage;
    this.lookup = lookup;
    this.articles = articles;
    this.cards = cards;
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
        .map(article -> pages.page("article", Map.of("article", articles.view(article))))
        .onErrorResume(WithdrawnException.class, e -> Mono.just(withdrawn(e.article())));
  }

  private ResponseEntity<byte[]> withdrawn(ArticleSummarized article) {
    Map<String, Object> model = new HashMap<>();
    model.put("outlet", article.original().outlet().name());
    model.put("url", ArticleViews.safe(article.original().url()));
    model.put("revision", article.revision());
    model.put("withdrawn", cards.moment(article.ingestedAt()));
    ResponseEntity<byte[]> page = pages.page("withdrawn", model);
    return new ResponseEntity<>(page.getBody(), page.getHeaders(), HttpStatus.GONE);
  }

  @GetMapping("/how-this-works")
  ResponseEntity<byte[]> howThisWorks() {
    return pages.page("how-this-works", Map.of());
  }
}
