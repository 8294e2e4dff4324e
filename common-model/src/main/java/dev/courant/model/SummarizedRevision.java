package dev.courant.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * Which revision of an article was summarised last: the value of {@link
 * Topics#SUMMARIZED_REVISIONS}, keyed by {@code id}. Written in the transaction that publishes the
 * summary, so that a raw revision that is produced again is recognised.
 *
 * @param revision the highest one that was summarised
 * @param edition the highest one of that revision that was published; 1 where it is absent
 * @param job of the re-analysis that summarised it last, or null where it was summarised in the
 *     normal course
 * @param at when
 */
public record SummarizedRevision(
    ArticleId id,
    int revision,
    @JsonInclude(JsonInclude.Include.ALWAYS) @JsonDeserialize(using = EditionReader.class)
        int edition,
    @Nullable String job,
    Instant at) {
  public SummarizedRevision {
    Require.that(revision >= 1, "revision " + revision);
    Require.that(edition >= 1, "edition " + edition);
  }

  /** With its first edition. */
  public SummarizedRevision(ArticleId id, int revision, @Nullable String job, Instant at) {
    this(id, revision, 1, job, at);
  }
}
