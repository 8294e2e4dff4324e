package dev.courant.publish.web;

import dev.courant.model.ArticleSummarized;
import dev.courant.publish.api.ArticleLookup;
import dev.courant.publish.api.WithdrawnException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The page of an article. */
@RestController
final class ArticlePagesController {
  private final ArticleLookup lookup;
  private final StoryNames stories;
  private final ArticleViews articles;
  private final WithdrawnPage withdrawn;
  private final Pages pages;

  ArticlePagesController(
      ArticleLookup lookup,
      StoryNames stories,
      ArticleViews articles,
      WithdrawnPage withdrawn,
      Pages pages) {
    this.lookup = lookup;
    this.stories = stories;
    this.articles = articles;
    this.withdrawn = withdrawn;
    this.pages = pages;
  }

  @GetMapping("/articles/{id}")
  Mono<ResponseEntity<byte[]>> article(@PathVariable String id) {
    return lookup
        .find(id)
        .flatMap(article -> stories.of(List.of(article.id())).map(named -> page(article, named)))
        .onErrorResume(WithdrawnException.class, e -> Mono.just(withdrawn.of(e.article())));
  }

  private ResponseEntity<byte[]> page(ArticleSummarized article, Map<String, StoryCardView> named) {
    ArticleView view = articles.view(article);
    Map<String, Object> model = new HashMap<>();
    model.put("article", view);
    model.put("story", named.get(view.card().href()));
    return pages.page("article", model);
  }
}
