package dev.courant.publish.api;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.Change;
import dev.courant.publish.store.ArticleStore;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds one article, or tells why there is none. */
@Component
public final class ArticleLookup {
  private final ArticleStore store;

  ArticleLookup(ArticleStore store) {
    this.store = store;
  }

  /**
   * The article with an id. Fails with {@link WithdrawnException} once its outlet has withdrawn it,
   * and with a {@link ProblemException} of status 404 where there is none.
   */
  public Mono<ArticleSummarized> find(String id) {
    return Mono.fromSupplier(() -> new ArticleId(id))
        .onErrorMap(IllegalArgumentException.class, _ -> unknown())
        .flatMap(store::find)
        .switchIfEmpty(Mono.error(ArticleLookup::unknown))
        .doOnNext(article -> {
          if (article.change() == Change.RETRACTED) {
            throw new WithdrawnException(article);
          }
        });
  }

  private static ProblemException unknown() {
    return new ProblemException(
        HttpStatus.NOT_FOUND,
        "unknown-article",
        "There is no such article",
        "Look it up in /api/v1/articles; ids have 26 characters of a-z and 2-7.");
  }
}
