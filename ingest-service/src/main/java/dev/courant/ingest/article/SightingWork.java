package dev.courant.ingest.article;

import dev.courant.ingest.intake.SightingIntake;
import dev.courant.model.ArticleId;
import dev.courant.model.ArticleState;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Sighting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decides what follows from sightings. */
final class SightingWork {
  private final SightingIntake intake;
  private final SiteFeeds feeds;

  SightingWork(SightingIntake intake, SiteFeeds feeds) {
    this.intake = intake;
    this.feeds = feeds;
  }

  /** The states that change, in the order in which they first did. */
  List<ArticleState> decide(List<Sighting> sightings, DueArticles articles) {
    Map<ArticleId, ArticleState> changed = new LinkedHashMap<>();
    for (Sighting sighting : sightings) {
      ArticleState earlier = changed.get(sighting.id());
      ArticleState known = earlier != null ? earlier : articles.find(sighting.id());
      intake
          .take(known, known == null ? attributed(sighting) : sighting)
          .ifPresent(state -> changed.put(state.id(), state));
    }
    return List.copyOf(changed.values());
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
