package dev.courant.ingest.article;

import dev.courant.ingest.gate.SameArticle;
import dev.courant.ingest.intake.SightingIntake;
import dev.courant.model.ArticleState;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.EntryText;
import dev.courant.model.Sighting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides what follows from sightings. */
final class SightingWork {
  private static final Duration HANDED_ON_AFTER = Duration.ofDays(1);

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
   * @param handed sightings of articles that are owned under another address
   * @param appeared sightings of articles that were not known
   * @param changed sightings after which a known article's state is another
   * @param unchanged sightings that say nothing new
   */
  record Decision(
      List<ArticleState> states, List<Sighting> handed, int appeared, int changed, int unchanged) {}

  Decision decide(List<Sighting> sightings, DueArticles articles) {
    PendingArticles pending = new PendingArticles(articles);
    int appeared = 0;
    int changed = 0;
    for (Sighting sighting : sightings) {
      Sighting own = owned(sighting, pending);
      if (own == null) {
        continue;
      }
      ArticleState known = pending.find(own.id());
      Optional<ArticleState> next = intake.take(known, known == null ? attributed(own) : own);
      next.ifPresent(pending::put);
      appeared += next.isPresent() && known == null ? 1 : 0;
      changed += next.isPresent() && known != null ? 1 : 0;
    }
    int handed = pending.handed().size();
    return new Decision(
        pending.states(),
        pending.handed(),
        appeared,
        changed,
        sightings.size() - appeared - changed - handed);
  }

  /** The sighting of the article that this one is of; null if it was handed on. */
  private @Nullable Sighting owned(Sighting sighting, PendingArticles articles) {
    ArticleState direct = articles.find(sighting.id());
    ArticleState known = articles.at(new CanonicalUrl(sighting.url()));
    if (direct != null && direct.mergedInto() != null) {
      if (known == null) {
        handOn(direct, sighting, articles);
        return null;
      }
      seen(direct, sighting, articles);
    }
    String address = sighting.address();
    if (address != null && (known == null || !follow(known, address, sighting, articles))) {
      articles.hand(sighting.of(new CanonicalUrl(address)));
      return null;
    }
    return known == null ? sighting : of(known, sighting);
  }

  private static void seen(ArticleState direct, Sighting sighting, PendingArticles articles) {
    if (sighting.seenAt().isAfter(direct.lastSeen())) {
      articles.put(direct.seen(sighting.seenAt()));
    }
  }

  /**
   * An article that turned out to be one of another site is that site's owner's. What was handed on
   * is not handed on again, as two sites may each redirect to the other.
   */
  private static void handOn(ArticleState direct, Sighting sighting, PendingArticles articles) {
    String target = direct.knownAddresses().page();
    EntryText entry = sighting.entry();
    boolean tells =
        entry == null
            ? !sighting.seenAt().isBefore(direct.lastSeen().plus(HANDED_ON_AFTER))
            : !entry.hash().equals(direct.entryHash());
    if (target == null || !tells) {
      return;
    }
    ArticleState told =
        entry == null
            ? direct
            : direct
                .changed(direct.source(), entry, sighting.seenAt())
                .checked(direct.checks(), direct.published());
    articles.put(told.seen(sighting.seenAt()));
    articles.hand(sighting.of(new CanonicalUrl(target)));
  }

  /** Whether the article that the feed shows elsewhere now is the one that it showed before. */
  private static boolean follow(
      ArticleState known, String address, Sighting sighting, PendingArticles articles) {
    EntryText entry = sighting.entry();
    boolean follows = known.isAt(address) || (entry != null && SameArticle.is(known, entry));
    if (follows && !address.equals(known.knownAddresses().page()) && !address.equals(known.url())) {
      articles.put(known.at(known.knownAddresses().fetchedFrom(address)).due(sighting.seenAt()));
    }
    return follows;
  }

  private static Sighting of(ArticleState known, Sighting sighting) {
    return known.id().equals(sighting.id()) ? sighting : sighting.of(new CanonicalUrl(known.url()));
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
