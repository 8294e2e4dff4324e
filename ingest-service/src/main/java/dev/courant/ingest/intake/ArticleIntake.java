package dev.courant.ingest.intake;

import dev.courant.ingest.feed.ParsedEntry;
import dev.courant.ingest.page.PageReading;
import dev.courant.ingest.page.Pages;
import dev.courant.model.ArticleIngested;
import dev.courant.model.Change;
import dev.courant.model.FeedState.SeenEntry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what a feed or the clock gives reason to look at: the next revision of the article, or
 * none where the words are the same. Publishes nothing itself; the caller writes the revision and
 * what to remember in one transaction.
 */
public final class ArticleIntake {
  private static final int MISSING_TO_RETRACT = 2;

  private final Pages pages;
  private final IntakeSettings settings;
  private final Clock clock;

  public ArticleIntake(Pages pages, IntakeSettings settings, Clock clock) {
    this.pages = pages;
    this.settings = settings;
    this.clock = clock;
  }

  /** What is to be remembered of an entry that was never seen before. */
  public SeenEntry unseen(dev.courant.model.CanonicalUrl url) {
    Instant now = clock.instant();
    return new SeenEntry(
        dev.courant.model.ArticleId.of(url), url.value(), "", "", 0, now, now, 0, 0, false);
  }

  /** Whether what the feed says now differs from what it said when the page was last looked at. */
  public boolean saysSomethingNew(SeenEntry seen, ParsedEntry entry) {
    return !seen.entryHash().equals(Wording.entryHash(entry));
  }

  /** Looks at the page and tells the revision that follows, if any. */
  public IntakeResult take(Sighting sighting) {
    return switch (pages.read(URI.create(sighting.seen().url()))) {
      case PageReading.Read read ->
          revision(sighting, Wording.of(read, sighting.entry(), settings));
      case PageReading.Missing _ -> missing(sighting);
      case PageReading.Forbidden _ -> fromFeedAlone(sighting, null);
      case PageReading.Unavailable page -> unavailable(sighting, page.retryAfter());
    };
  }

  private IntakeResult missing(Sighting sighting) {
    SeenEntry seen = sighting.seen();
    int missing = seen.missing() + 1;
    if (missing < MISSING_TO_RETRACT) {
      Instant again = clock.instant().plus(settings.confirmMissingAfter());
      return new IntakeResult.Unrevised(next(sighting, 0, missing, again));
    }
    SeenEntry remembered = next(sighting, 0, missing, null);
    if (seen.revision() == 0 || seen.retracted()) {
      return new IntakeResult.Unrevised(remembered);
    }
    return retraction(sighting, remembered);
  }

  private IntakeResult retraction(Sighting sighting, SeenEntry remembered) {
    Wording nothing = new Wording("", "", null, List.of(), null, null, null, List.of());
    SeenEntry retracted = revised(remembered, "", remembered.revision() + 1, true);
    return new IntakeResult.Revised(
        article(sighting, nothing, retracted.revision(), Change.RETRACTED), retracted);
  }

  private IntakeResult unavailable(Sighting sighting, @Nullable Duration retryAfter) {
    int failures = sighting.seen().failures() + 1;
    if (failures >= settings.pageAttempts()) {
      return fromFeedAlone(sighting, retryAfter);
    }
    Duration backoff = settings.retryPageAfter().multipliedBy(1L << Math.min(failures - 1, 10));
    Duration wait = retryAfter != null && retryAfter.compareTo(backoff) > 0 ? retryAfter : backoff;
    return new IntakeResult.Unrevised(
        next(sighting, failures, sighting.seen().missing(), clock.instant().plus(wait)));
  }

  private IntakeResult fromFeedAlone(Sighting sighting, @Nullable Duration retryAfter) {
    ParsedEntry entry = sighting.entry();
    if (entry == null || sighting.seen().revision() > 0) {
      return new IntakeResult.Unrevised(
          next(sighting, 0, sighting.seen().missing(), recheck(sighting, retryAfter)));
    }
    return revision(sighting, Wording.of(entry, settings));
  }

  private IntakeResult revision(Sighting sighting, Wording wording) {
    SeenEntry remembered = next(sighting, 0, 0, recheck(sighting, null));
    boolean readAgainWithoutText =
        sighting.entry() == null && wording.body().length() < settings.minPageText();
    String hash = wording.hash();
    if (wording.isEmpty()
        || (remembered.revision() > 0 && readAgainWithoutText)
        || (hash.equals(remembered.contentHash()) && !remembered.retracted())) {
      return new IntakeResult.Unrevised(remembered);
    }
    SeenEntry revised = revised(remembered, hash, remembered.revision() + 1, false);
    Change change = revised.revision() == 1 ? Change.CREATED : Change.UPDATED;
    return new IntakeResult.Revised(
        article(sighting, wording, revised.revision(), change), revised);
  }

  private ArticleIngested article(Sighting sighting, Wording wording, int revision, Change change) {
    SeenEntry seen = sighting.seen();
    return new ArticleIngested(
        seen.id(),
        revision,
        change,
        seen.url(),
        sighting.feed().id(),
        sighting.feed().outlet(),
        wording.title(),
        wording.body(),
        wording.language() != null ? wording.language() : sighting.feed().language(),
        wording.authors(),
        wording.publishedAt(),
        wording.modifiedAt(),
        wording.image(),
        wording.optOuts(),
        clock.instant());
  }

  private @Nullable Instant recheck(Sighting sighting, @Nullable Duration notBefore) {
    Instant now = clock.instant();
    Instant floor = notBefore == null ? now : now.plus(notBefore);
    return settings.recheckAfter().stream()
        .map(age -> sighting.seen().firstSeen().plus(age))
        .filter(at -> at.isAfter(floor))
        .findFirst()
        .orElse(null);
  }

  private static SeenEntry next(
      Sighting sighting, int failures, int missing, @Nullable Instant nextCheck) {
    SeenEntry seen = sighting.seen();
    ParsedEntry entry = sighting.entry();
    return new SeenEntry(
        seen.id(),
        seen.url(),
        entry == null ? seen.entryHash() : Wording.entryHash(entry),
        seen.contentHash(),
        seen.revision(),
        seen.firstSeen(),
        nextCheck,
        failures,
        missing,
        seen.retracted());
  }

  private static SeenEntry revised(SeenEntry seen, String hash, int revision, boolean retracted) {
    return new SeenEntry(
        seen.id(),
        seen.url(),
        seen.entryHash(),
        hash,
        revision,
        seen.firstSeen(),
        seen.nextCheck(),
        seen.failures(),
        seen.missing(),
        retracted);
  }
}
