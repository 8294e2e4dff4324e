package dev.courant.ingest.article;

/** Where an article partition writes. */
public interface ArticleLog {
  /**
   * Writes all or nothing, exactly once, and only while this instance owns the partition.
   *
   * @return false if it does not own it any more; nothing was written then
   * @throws RuntimeException if the log cannot be written to; nothing was written then
   */
  boolean write(ArticleRecords records);
}
