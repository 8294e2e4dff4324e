package dev.courant.ingest.intake;

import dev.courant.ingest.page.PageReading;
import dev.courant.model.ArticleIngested;
import dev.courant.model.ArticleState;
import dev.courant.model.ArticleState.PageChecks;
import dev.courant.model.ArticleState.Published;
import dev.courant.model.Change;
import dev.courant.model.EntryText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides the next revision of an article from its page and the entry of its source feed, or none
 * if the text is the same. Publishes nothing itself; the caller writes revision and state in one
 * transaction.
 */
public final class ArticleIntake {
  private static final int MISSING_TO_RETRACT = 2;

  private final IntakeSettings settings;
  private final Clock clock;

  public ArticleIntake(IntakeSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** The revision that follows from the page, if any. */
  public IntakeResult take(ArticleState article, PageReading reading) {
    return switch (reading) {
      case PageReading.Read read ->
          revision(article, ArticleText.of(read, article.entry(), settings));
      case PageReading.Missing _ -> missing(article);
      case PageReading.Forbidden _ -> fromFeedAlone(article, null);
      case PageReading.Unavailable page -> unavailable(article, page.retryAfter());
    };
  }

  private IntakeResult missing(ArticleState article) {
    int missing = article.checks().missing() + 1;
    if (missing < MISSING_TO_RETRACT) {
      Instant again = clock.instant().plus(settings.confirmMissingAfter());
      return new IntakeResult.Unrevised(article.undecided(new PageChecks(again, 0, missing)));
    }
    // It may come back, and its feeds need not say so.
    PageChecks checks = new PageChecks(recheck(article, null), 0, missing);
    Published before = article.published();
    if (before.revision() == 0 || before.retracted()) {
      return new IntakeResult.Unrevised(article.checked(checks, before));
    }
    ArticleState retracted = article.checked(checks, before.next("", true));
    return new IntakeResult.Revised(
        ingested(retracted, ArticleText.NONE, Change.RETRACTED), retracted);
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
    if (entry == null || article.published().revision() > 0) {
      PageChecks checks =
          new PageChecks(recheck(article, retryAfter), 0, article.checks().missing());
      return new IntakeResult.Unrevised(article.checked(checks, article.published()));
    }
    return revision(article, ArticleText.of(entry, settings));
  }

  private IntakeResult revision(ArticleState article, ArticleText text) {
    PageChecks checks = new PageChecks(recheck(article, null), 0, 0);
    Published before = article.published();
    boolean unchanged = text.hash().equals(before.contentHash()) && !before.retracted();
    if (text.isEmpty() || unchanged || lacksWhatTheFeedGave(article, text)) {
      return new IntakeResult.Unrevised(article.checked(checks, before));
    }
    ArticleState revised = article.checked(checks, before.next(text.hash(), false));
    Change change = before.revision() == 0 ? Change.CREATED : Change.UPDATED;
    return new IntakeResult.Revised(ingested(revised, text, change), revised);
  }

  /**
   * Later checks of a page do without the feed's entry; a title or text that the page never had
   * itself is no correction.
   */
  private boolean lacksWhatTheFeedGave(ArticleState article, ArticleText text) {
    return article.published().revision() > 0
        && article.entry() == null
        && (text.body().length() < settings.minPageText() || text.title().isEmpty());
  }

  private ArticleIngested ingested(ArticleState revised, ArticleText text, Change change) {
    return new ArticleIngested(
        revised.id(),
        revised.published().revision(),
        change,
        revised.url(),
        revised.source().feed(),
        revised.source().outlet(),
        text.title(),
        text.body(),
        text.language() != null ? text.language() : revised.source().language(),
        text.authors(),
        text.publishedAt(),
        text.modifiedAt(),
        text.image(),
        text.optOuts(),
        clock.instant());
  }

  private @Nullable Instant recheck(ArticleState article, @Nullable Duration notBefore) {
    Instant now = clock.instant();
    Instant floor = notBefore == null ? now : now.plus(notBefore);
    List<Duration> ages = settings.recheckAfter();
    return ages.stream()
        .map(age -> article.firstSeen().plus(age))
        .filter(at -> at.isAfter(floor))
        .findFirst()
        .orElse(null);
  }
}
