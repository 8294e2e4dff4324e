package dev.courant.ingest.intake;

import dev.courant.ingest.gate.PageGate;
import dev.courant.ingest.gate.SharedTexts;
import dev.courant.ingest.page.PageReading;
import dev.courant.ingest.phrases.Phrases;
import dev.courant.model.ArticleId;
import dev.courant.model.ArticleIngested;
import dev.courant.model.ArticleState;
import dev.courant.model.ArticleState.PageChecks;
import dev.courant.model.ArticleState.Published;
import dev.courant.model.Change;
import dev.courant.model.EntryText;
import dev.courant.model.GateDecision;
import dev.courant.model.GateDecision.Verdict;
import dev.courant.model.LastText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides the next revision of an article from its page and the entry of its source feed, or none
 * if the text is the same. Publishes nothing itself; the caller writes revision and state in one
 * transaction.
 */
public final class ArticleIntake {
  private static final int MISSING_TO_RETRACT = 2;
  private static final int BEGINNING = 80;

  private final IntakeSettings settings;
  private final PageGate gate;
  private final Revisions revisions;
  private final Clock clock;

  public ArticleIntake(IntakeSettings settings, Clock clock) {
    this.settings = settings;
    this.gate = new PageGate(clock);
    this.revisions = new Revisions(settings, clock);
    this.clock = clock;
  }

  /** The article with what the gate decides about a page that was read. */
  public ArticleState judge(ArticleState article, PageReading.Read page, SharedTexts others) {
    return article.judged(gate.judge(article, page, others));
  }

  /** The revision that follows from the page, if any; one that was read must be judged. */
  public IntakeResult take(ArticleState article, PageReading reading) {
    return switch (reading) {
      case PageReading.Read read -> read(article, read);
      case PageReading.OtherDocument document -> otherDocument(article, document.type());
      case PageReading.Missing _ -> missing(article);
      case PageReading.Forbidden _ -> fromFeedAlone(article, null);
      case PageReading.Unavailable page -> unavailable(article, page.retryAfter());
    };
  }

  private IntakeResult read(ArticleState article, PageReading.Read page) {
    GateDecision decision = article.gate();
    Verdict verdict = decision == null ? Verdict.ADMITTED : decision.verdict();
    return switch (verdict) {
      case ADMITTED, DOUBTED ->
          revisions.revision(article, ArticleText.of(page, article.entry(), settings));
      case REFUSED ->
          article.published().revision() == 0
              ? unavailable(article, null)
              : fromFeedAlone(article, null);
    };
  }

  private IntakeResult otherDocument(ArticleState article, String type) {
    GateDecision decision =
        new GateDecision(
            Verdict.REFUSED, "other-document", type, clock.instant(), null, null, null);
    return fromFeedAlone(article.judged(decision), null);
  }

  private IntakeResult missing(ArticleState article) {
    int missing = article.checks().missing() + 1;
    if (missing < MISSING_TO_RETRACT) {
      Instant again = clock.instant().plus(settings.confirmMissingAfter());
      return new IntakeResult.Unrevised(article.undecided(new PageChecks(again, 0, missing)));
    }
    // It may come back, and its feeds need not say so.
    PageChecks checks = new PageChecks(revisions.recheck(article, null), 0, missing);
    Published before = article.published();
    if (before.revision() == 0 || before.retracted()) {
      return new IntakeResult.Unrevised(Revisions.unrevised(article, checks));
    }
    ArticleState retracted =
        Revisions.unrevised(article, checks).checked(checks, before.next("", true));
    return new IntakeResult.Revised(
        revisions.ingested(retracted, ArticleText.NONE, Change.RETRACTED), retracted);
  }

  /** The last revision of an article that turned out to be another: withdrawn, with a pointer. */
  public ArticleIngested pointer(ArticleState article, ArticleId into) {
    ArticleState next = article.checked(article.checks(), article.published().next("", true));
    return revisions.ingested(next, ArticleText.NONE, Change.RETRACTED).merged(into);
  }

  private IntakeResult unavailable(ArticleState article, @Nullable Duration retryAfter) {
    int failures = article.checks().failures() + 1;
    if (failures >= settings.pageAttempts()) {
      return fromFeedAlone(article, retryAfter);
    }
    Duration backoff = settings.retryPageAfter().multipliedBy(1L << Math.min(failures - 1, 10));
    Duration wait = retryAfter != null && retryAfter.compareTo(backoff) > 0 ? retryAfter : backoff;
    PageChecks checks =
        new PageChecks(clock.instant().plus(wait), failures, article.checks().missing());
    return new IntakeResult.Unrevised(article.undecided(checks));
  }

  private IntakeResult fromFeedAlone(ArticleState article, @Nullable Duration retryAfter) {
    EntryText entry = article.entry();
    if (entry == null || !speaksForThePage(article, entry)) {
      PageChecks checks =
          new PageChecks(revisions.recheck(article, retryAfter), 0, article.checks().missing());
      return new IntakeResult.Unrevised(Revisions.unrevised(article, checks));
    }
    return revisions.revision(article, ArticleText.of(entry, settings));
  }

  /** Its headline or the beginning of its text takes something back. */
  private static boolean isNotice(EntryText entry) {
    String text = entry.text();
    return Phrases.isNotice(entry.title())
        || Phrases.isNotice(text.substring(0, Math.min(text.length(), BEGINNING)));
  }

  /**
   * Whether the feed's words count while the page cannot be had: nothing was published, or the
   * feed's words were, or they take back or put right what was.
   */
  private static boolean speaksForThePage(ArticleState article, EntryText entry) {
    LastText last = article.text();
    return article.published().revision() == 0
        || (last != null && last.fromFeed() && !article.published().retracted())
        || (last != null && !article.published().retracted() && isNotice(entry));
  }
}
