package dev.courant.ingest.article;

import dev.courant.ingest.article.ArticlePartition.Limits;
import dev.courant.ingest.intake.SightingIntake;

/** Makes article partitions. */
public final class ArticlePartitionFactory {
  private final SightingIntake sightings;
  private final PageWork pages;
  private final Limits limits;

  ArticlePartitionFactory(SightingIntake sightings, PageWork pages, Limits limits) {
    this.sightings = sightings;
    this.pages = pages;
    this.limits = limits;
  }

  /** A partition that continues from what was restored. */
  public ArticlePartition create(
      int number, RestoredArticles restored, ArticleLog log, SiteFeeds feeds) {
    return new ArticlePartition(
        number,
        new CommittedArticles(restored, log),
        new SightingWork(sightings, feeds),
        pages,
        limits);
  }
}
