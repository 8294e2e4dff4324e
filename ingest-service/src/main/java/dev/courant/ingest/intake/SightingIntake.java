package dev.courant.ingest.intake;

import dev.courant.model.ArticleState;
import dev.courant.model.EntryText;
import dev.courant.model.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides what follows from a sighting: whether the page is to be checked, and which feed supplies
 * the text. One feed supplies an article's text, the nearest to its page; ties go to the first. The
 * others only trigger a check, so that feeds with different wording do not alternate as revisions.
 */
public final class SightingIntake {
  private static final Duration SEEN_AGAIN_AFTER = Duration.ofDays(1);

  /** The new state; empty if nothing follows from the sighting. */
  public Optional<ArticleState> take(@Nullable ArticleState known, Sighting sighting) {
    EntryText entry = sighting.entry();
    if (known == null) {
      return Optional.ofNullable(entry).map(text -> ArticleState.first(sighting, text));
    }
    ArticleState next = entry == null ? known : changed(known, sighting, entry);
    boolean longAgo =
        Duration.between(known.lastSeen(), sighting.seenAt()).compareTo(SEEN_AGAIN_AFTER) >= 0;
    return next.equals(known) && !longAgo
        ? Optional.empty()
        : Optional.of(next.seen(latest(known.lastSeen(), sighting.seenAt())));
  }

  private static ArticleState changed(ArticleState known, Sighting sighting, EntryText entry) {
    boolean nearer = sighting.source().isNearerThan(known.source());
    boolean supplies = nearer || sighting.source().feed().equals(known.source().feed());
    if (supplies && !entry.hash().equals(known.entryHash())) {
      return known.changed(sighting.source(), entry, sighting.seenAt());
    }
    boolean reasonToCheck =
        known.checks().missing() > 0 || (sighting.reason() == Sighting.Reason.CHANGED && !supplies);
    ArticleState next = nearer ? known.from(sighting.source()) : known;
    return reasonToCheck ? next.due(sighting.seenAt()) : next;
  }

  private static Instant latest(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
