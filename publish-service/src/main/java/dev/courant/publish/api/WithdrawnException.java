package dev.courant.publish.api;

import dev.courant.model.ArticleSummarized;
import org.springframework.http.HttpStatus;

/** The outlet has withdrawn the article that was asked for. */
public final class WithdrawnException extends ProblemException {
  private final transient ArticleSummarized article;

  WithdrawnException(ArticleSummarized article) {
    super(
        HttpStatus.GONE,
        "withdrawn-article",
        "The outlet has withdrawn this article",
        "Remove what you keep of it.");
    this.article = article;
    with("id", article.id().value());
    with("revision", article.revision());
    with("withdrawnAt", article.ingestedAt().toString());
    with("original", article.original().url());
  }

  /** What is left of it. */
  public ArticleSummarized article() {
    return article;
  }
}
