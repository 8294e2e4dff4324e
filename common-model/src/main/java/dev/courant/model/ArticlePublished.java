package dev.courant.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * The card of an article, as lists and the live stream show it: the value of {@link
 * Topics#PUBLISHED}, keyed by {@code id}. The same tree as {@link ArticleSummarized} without
 * account, analysis and sentences.
 *
 * @param edition as in {@link ArticleSummarized}
 */
public record ArticlePublished(
    ArticleId id,
    int revision,
    @JsonInclude(JsonInclude.Include.ALWAYS) @JsonDeserialize(using = EditionReader.class)
        int edition,
    Change change,
    Statement headline,
    String language,
    List<Statement> summary,
    Section section,
    Original original,
    List<Origin> origins,
    CompiledBy compiledBy,
    String digitalSourceType,
    List<Withheld> withheld,
    Instant ingestedAt,
    Instant compiledAt)
    implements ArticleEvent {
  public ArticlePublished {
    Require.that(edition >= 1, "edition " + edition);
    summary = List.copyOf(summary);
    origins = List.copyOf(origins);
    withheld = List.copyOf(withheld);
  }

  /** The card of an article. */
  public static ArticlePublished of(ArticleSummarized article) {
    return new ArticlePublished(
        article.id(),
        article.revision(),
        article.edition(),
        article.change(),
        article.headline(),
        article.language(),
        article.summary(),
        article.section(),
        article.original(),
        article.origins(),
        article.compiledBy(),
        article.digitalSourceType(),
        article.withheld(),
        article.ingestedAt(),
        article.compiledAt());
  }
}
