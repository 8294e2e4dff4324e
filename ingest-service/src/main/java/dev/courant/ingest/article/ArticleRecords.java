package dev.courant.ingest.article;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleIngested;
import dev.courant.model.ArticleState;
import dev.courant.model.Sighting;
import java.util.List;

/**
 * What an article partition writes in one transaction.
 *
 * @param revisions to be published
 * @param states new states of articles
 * @param handed sightings for the owners of the articles, of this partition or another
 * @param forgotten articles whose states are removed
 * @param rejected sightings that become dead letters
 * @param position the next sighting to be taken in
 */
public record ArticleRecords(
    List<ArticleIngested> revisions,
    List<ArticleState> states,
    List<Sighting> handed,
    List<ArticleId> forgotten,
    List<RejectedRecord> rejected,
    long position) {
  public ArticleRecords {
    revisions = List.copyOf(revisions);
    states = List.copyOf(states);
    handed = List.copyOf(handed);
    forgotten = List.copyOf(forgotten);
    rejected = List.copyOf(rejected);
  }
}
