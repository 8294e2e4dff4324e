package dev.courant.model;

import java.time.Instant;
import java.util.List;

/**
 * The card of an article, as lists and the live stream show it: the value of {@link
 * Topics#PUBLISHED}, keyed by {@code id}. The same tree as {@link ArticleSummarized} without
 * account, analysis and sentences.
 */
public record ArticlePublished(
    ArticleId id,
    int revision,
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
    summary = List.copyOf(summary);
    origins = List.copyOf(origins);
    withheld = List.copyOf(withheld);
  }

  /** The card of an article. */
  public static ArticlePublished of(ArticleSummarized article) {
    return new ArticlePublished(
        article.id(),
        article.revision(),
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
