package dev.courant.model;

/** What the values of the three articles topics have in common. */
public sealed interface ArticleEvent permits ArticleIngested, ArticleSummarized, ArticlePublished {
  /** Identity of the article, and the key of the record. */
  ArticleId id();

  /** Counts from 1, per article. */
  int revision();

  /** What this revision did. */
  Change change();
}
