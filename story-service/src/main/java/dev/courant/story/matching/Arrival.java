package dev.courant.story.matching;

import dev.courant.model.ArticleId;
import dev.courant.model.Features;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article that a story is to be found for, or a later revision of one.
 *
 * @param language of the original, BCP 47, or {@code und}
 * @param at the time of its record
 * @param outlet who published it, or null
 */
public record Arrival(
    ArticleId article,
    int revision,
    String language,
    Features features,
    Instant at,
    @Nullable String outlet) {

  /** An article of an outlet that is not known. */
  public Arrival(ArticleId article, int revision, String language, Features features, Instant at) {
    this(article, revision, language, features, at, null);
  }
}
