package dev.courant.ingest.article;

import java.util.List;

/** The article partitions that this instance owns at the moment. */
public interface ArticlePartitions {
  /** All of them; one that was lost and came back is another. */
  List<ArticlePartition> owned();
}
