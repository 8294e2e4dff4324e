package dev.courant.ingest.article;

import dev.courant.model.ArticleIngested;
import dev.courant.model.ArticleState;
import dev.courant.model.Sighting;
import java.util.List;

/**
 * What follows from some pages.
 *
 * @param revisions to be published
 * @param states that changed
 * @param handed sightings of articles that turned out to be at home elsewhere
 */
record PageDecisions(
    List<ArticleIngested> revisions, List<ArticleState> states, List<Sighting> handed) {
  PageDecisions {
    revisions = List.copyOf(revisions);
    states = List.copyOf(states);
    handed = List.copyOf(handed);
  }

  /** A state alone. */
  static PageDecisions of(ArticleState state) {
    return new PageDecisions(List.of(), List.of(state), List.of());
  }
}
