package dev.courant.testkit.newsroom;

import dev.courant.model.ArticleId;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Outlet;
import org.jspecify.annotations.Nullable;

/**
 * An article that a newsroom publishes, as a test compares it with what came out.
 *
 * @param url as the feed gives it
 * @param title as the feed gives it, or null where it gives none
 * @param revision how many wordings there were, from 1
 * @param withdrawn whether the page answers 410 by now
 */
public record NewsroomArticle(
    String url, Outlet outlet, @Nullable String title, int revision, boolean withdrawn) {
  /** The identity that the article has everywhere. */
  public ArticleId id() {
    return ArticleId.of(canonicalUrl());
  }

  CanonicalUrl canonicalUrl() {
    return CanonicalUrl.parse(url).orElseThrow();
  }
}
