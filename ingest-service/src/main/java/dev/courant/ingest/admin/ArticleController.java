package dev.courant.ingest.admin;

import dev.courant.ingest.article.ArticlePartitions;
import dev.courant.model.ArticleId;
import dev.courant.model.ArticleState;
import dev.courant.model.CanonicalUrl;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is remembered of articles, over HTTP: of those that this instance owns. */
@RestController
@RequestMapping("/api/v1/article-states")
final class ArticleController {
  private final ArticlePartitions partitions;

  ArticleController(ArticlePartitions partitions) {
    this.partitions = partitions;
  }

  @GetMapping("/{id}")
  ArticleView find(@PathVariable String id) {
    try {
      return view(new ArticleId(id));
    } catch (IllegalArgumentException e) {
      throw Refusal.unknownArticle(id);
    }
  }

  /** The article at an address. */
  @GetMapping
  ArticleView at(@RequestParam String url) {
    return view(
        CanonicalUrl.parse(url)
            .map(ArticleId::of)
            .orElseThrow(() -> Refusal.badAddress("it is no http or https address")));
  }

  private ArticleView view(ArticleId id) {
    ArticleState state =
        partitions.owned().stream()
            .map(partition -> partition.find(id))
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow(() -> Refusal.unknownArticle(id.value()));
    return ArticleView.of(state);
  }
}
