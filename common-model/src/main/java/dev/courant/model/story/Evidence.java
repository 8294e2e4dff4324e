package dev.courant.model.story;

import dev.courant.model.ArticleId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an article is where it is.
 *
 * @param decision what was decided
 * @param nearest the article of the story that is most alike; null where it began the story
 * @param score how alike the article and the story are, 0 to 1
 * @param threshold what the score had to reach
 * @param shared terms that both have, the most telling first, at most 12
 */
public record Evidence(
    Decision decision,
    @Nullable ArticleId nearest,
    double score,
    double threshold,
    List<String> shared) {
  /** What was decided. */
  public enum Decision {
    /** The article began a story. */
    BEGAN,
    /** It joined one. */
    JOINED,
    /** It was moved to another when more had been seen. */
    MOVED,
    /** Its story became part of another. */
    MERGED,
    /** Its story fell apart, and this part is a story of its own. */
    SPLIT,
    /** Its original was withdrawn. */
    LEFT
  }

  public Evidence {
    shared = List.copyOf(shared);
  }
}
