package dev.courant.ingest.intake;

import dev.courant.model.ArticleState;
import dev.courant.model.ArticleState.PageChecks;
import dev.courant.model.ArticleState.Published;
import dev.courant.model.EntryText;
import dev.courant.model.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes in that a feed shows an article: whether its page is to be looked at, and whose words count
 * then. One feed speaks for an article, the nearest to its page, among equals the first; what
 * others tell is a reason to look at the page, never what an article says. So feeds that word an
 * article differently do not take turns as its revisions.
 */
public final class SightingIntake {
  private static final Duration NEWS_OF_BEING_SEEN = Duration.ofDays(1);

  /** What to remember from now on; empty where nothing follows from the sighting. */
  public Optional<ArticleState> take(@Nullable ArticleState known, Sighting sighting) {
    EntryText entry = sighting.entry();
    if (known == null) {
      return Optional.ofNullable(entry).map(words -> first(sighting, words));
    }
    ArticleState next = entry == null ? known : heard(known, sighting, entry);
    boolean longAgo =
        Duration.between(known.lastSeen(), sighting.seenAt()).compareTo(NEWS_OF_BEING_SEEN) >= 0;
    return next.equals(known) && !longAgo
        ? Optional.empty()
        : Optional.of(next.seen(latest(known.lastSeen(), sighting.seenAt())));
  }

  private static ArticleState first(Sighting sighting, EntryText entry) {
    return new ArticleState(
        sighting.id(),
        sighting.url(),
        sighting.source(),
        entry,
        entry.hash(),
        Published.NOTHING,
        new PageChecks(sighting.seenAt(), 0, 0),
        sighting.seenAt(),
        sighting.seenAt());
  }

  private static ArticleState heard(ArticleState known, Sighting sighting, EntryText entry) {
    boolean nearer = sighting.source().isNearerThan(known.source());
    boolean speaks = nearer || sighting.source().feed().equals(known.source().feed());
    if (speaks && !entry.hash().equals(known.entryHash())) {
      return known.changed(sighting.source(), entry, sighting.seenAt());
    }
    boolean reasonToLook =
        known.checks().missing() > 0 || (sighting.reason() == Sighting.Reason.CHANGED && !speaks);
    ArticleState next = nearer ? known.from(sighting.source()) : known;
    return reasonToLook ? next.due(sighting.seenAt()) : next;
  }

  private static Instant latest(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
