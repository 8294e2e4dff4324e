package dev.courant.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which revision of an article was summarised last: the value of {@link
 * Topics#SUMMARIZED_REVISIONS}, keyed by {@code id}. Written in the transaction that publishes the
 * summary, so that a raw revision that is produced again is recognised.
 *
 * @param revision the highest one that was summarised
 * @param job of the re-analysis that summarised it last, or null where it was summarised in the
 *     normal course
 * @param at when
 */
public record SummarizedRevision(ArticleId id, int revision, @Nullable String job, Instant at) {
  public SummarizedRevision {
    Require.that(revision >= 1, "revision " + revision);
  }
}
