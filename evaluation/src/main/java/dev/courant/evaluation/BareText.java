package dev.courant.evaluation;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleIngested;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Change;
import dev.courant.model.Outlet;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A corpus's text as an article.
 *
 * @param title empty where there is none
 * @param publishedAt null where the corpus does not say
 */
record BareText(String title, String body, @Nullable Instant publishedAt) {
  private static final CanonicalUrl SOMEWHERE = new CanonicalUrl("https://corpus.example/article");
  private static final Outlet NOBODY = new Outlet("corpus", "Corpus", null);

  BareText(String title, String body) {
    this(title, body, null);
  }

  /** As an outlet publishes it that says nothing about itself. */
  ArticleIngested article() {
    return article(NOBODY, SOMEWHERE.value());
  }

  /** As a given outlet publishes it. */
  ArticleIngested article(Outlet outlet, String url) {
    return new ArticleIngested(
        ArticleId.of(CanonicalUrl.parse(url).orElse(SOMEWHERE)),
        1,
        Change.CREATED,
        url,
        outlet.id(),
        outlet,
        title,
        body,
        null,
        List.of(),
        publishedAt,
        null,
        null,
        List.of(),
        Instant.EPOCH);
  }
}
