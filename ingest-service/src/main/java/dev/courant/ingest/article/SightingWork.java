package dev.courant.ingest.article;

import dev.courant.ingest.intake.SightingIntake;
import dev.courant.model.ArticleId;
import dev.courant.model.ArticleState;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Sighting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides what follows from sightings. */
final class SightingWork {
  private final SightingIntake intake;
  private final SiteFeeds feeds;

  SightingWork(SightingIntake intake, SiteFeeds feeds) {
    this.intake = intake;
    this.feeds = feeds;
  }

  /**
   * What follows from some sightings.
   *
   * @param states that change, in the order in which they first did
   * @param appeared sightings of articles that were not known
   * @param changed sightings after which a known article's state is another
   * @param unchanged sightings that say nothing new
   */
  record Decision(List<ArticleState> states, int appeared, int changed, int unchanged) {}

  Decision decide(List<Sighting> sightings, DueArticles articles) {
    Map<ArticleId, ArticleState> states = new LinkedHashMap<>();
    int appeared = 0;
    int changed = 0;
    for (Sighting sighting : sightings) {
      ArticleState earlier = states.get(sighting.id());
      ArticleState known = earlier != null ? earlier : articles.find(sighting.id());
      Optional<ArticleState> next =
          intake.take(known, known == null ? attributed(sighting) : sighting);
      next.ifPresent(state -> states.put(state.id(), state));
      appeared += next.isPresent() && known == null ? 1 : 0;
      changed += next.isPresent() && known != null ? 1 : 0;
    }
    return new Decision(
        List.copyOf(states.values()), appeared, changed, sightings.size() - appeared - changed);
  }

  /** Attributes an article to the outlet that owns the page, even if an aggregator came first. */
  private Sighting attributed(Sighting sighting) {
    return feeds
        .nearest(new CanonicalUrl(sighting.url()))
        .filter(owner -> owner.isNearerThan(sighting.source()))
        .map(sighting::from)
        .orElse(sighting);
  }
}
