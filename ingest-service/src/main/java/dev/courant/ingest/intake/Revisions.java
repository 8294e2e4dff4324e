package dev.courant.ingest.intake;

import dev.courant.ingest.revision.BodySentences;
import dev.courant.ingest.revision.ContentHash;
import dev.courant.ingest.revision.LastTexts;
import dev.courant.ingest.revision.RevisionDiff;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides whether a text differs enough from what was published, and makes the revision. */
final class Revisions {
  private static final double CLEARLY_MORE = 1.2;

  private final IntakeSettings settings;
  private final Clock clock;

  Revisions(IntakeSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** The revision that a text makes, if any. */
  IntakeResult revision(ArticleState known, ArticleText found) {
    LastText words = known.text();
    LastText last = words == null ? null : words.leavingOut(found.leftOut());
    ArticleState article = last == null ? known : known.saying(last);
    PageChecks checks = new PageChecks(recheck(article, null), 0, 0);
    Published before = article.published();
    ArticleText text = found.title().isEmpty() && last != null ? found.titled(last.title()) : found;
    boolean unchanged = text.hash().equals(before.contentHash()) && !before.retracted();
    BodySentences sentences = BodySentences.of(text.body());
    if (unchanged && last == null) {
      LastText remembered = next(article, text, sentences, null);
      return new IntakeResult.Unrevised(unrevised(article.saying(remembered), checks));
    }
    if (text.isEmpty() || unchanged || lacksWhatTheFeedGave(article, text, sentences)) {
      return new IntakeResult.Unrevised(unrevised(settled(article), checks));
    }
    if (last == null || before.revision() == 0 || before.retracted()) {
      return revised(settled(article), text, sentences, null, checks);
    }
    RevisionDiff diff = RevisionDiff.of(last, text.title(), sentences);
    return switch (RevisionWeight.of(article, last, text.title(), sentences, diff)) {
      case COUNTS -> revised(settled(article), text, sentences, diff, checks);
      case NOTHING -> new IntakeResult.Unrevised(unrevised(settled(article), checks));
      case WAITS -> secondLook(article, text, sentences, diff, checks);
    };
  }

  /** What may be no change counts if a look some time ago showed the same. */
  private IntakeResult secondLook(
      ArticleState article,
      ArticleText text,
      BodySentences sentences,
      RevisionDiff diff,
      PageChecks checks) {
    GateDecision gate = article.gate();
    Instant now = clock.instant();
    String candidate = ContentHash.of(text.title(), sentences.digest(), sentences.lineMarks());
    Instant since = waitingSince(gate, candidate);
    if (since != null && !now.isBefore(since.plus(settings.confirmDoubtAfter()))) {
      return revised(settled(article), text, sentences, diff, checks);
    }
    ArticleState waiting =
        gate == null
            ? article
            : article.judged(gate.waiting(candidate, since == null ? now : since));
    Instant confirm = (since == null ? now : since).plus(settings.confirmDoubtAfter());
    boolean wanted = isToBeConfirmed(gate, candidate);
    return new IntakeResult.Unrevised(
        unrevised(waiting, wanted ? sooner(checks, confirm) : checks));
  }

  /** What is another text at every look has no looks of its own. */
  private static boolean isToBeConfirmed(@Nullable GateDecision gate, String candidate) {
    return gate != null
        && gate.verdict() == Verdict.DOUBTED
        && (gate.candidate() == null || candidate.equals(gate.candidate()));
  }

  private static @Nullable Instant waitingSince(@Nullable GateDecision gate, String candidate) {
    return gate != null && candidate.equals(gate.candidate()) ? gate.candidateSince() : null;
  }

  private static PageChecks sooner(PageChecks checks, Instant confirm) {
    Instant next = checks.next();
    return next == null || confirm.isBefore(next) ? checks.at(confirm) : checks;
  }

  /** Nothing waits for a second look any more. */
  private static ArticleState settled(ArticleState article) {
    GateDecision gate = article.gate();
    return gate == null ? article : article.judged(gate.waiting(null, null));
  }

  /** The article after a look from which nothing follows. */
  static ArticleState unrevised(ArticleState article, PageChecks checks) {
    EntryText entry = article.entry();
    LastText last = article.text();
    ArticleState checked = article.checked(checks, article.published());
    if (last == null) {
      return checked;
    }
    LastText kept = entry == null ? last : last.toldAs(entry.title());
    return checked.saying(checks.next() == null ? kept.unpacked() : kept);
  }

  private IntakeResult revised(
      ArticleState article,
      ArticleText text,
      BodySentences sentences,
      @Nullable RevisionDiff diff,
      PageChecks checks) {
    Published before = article.published();
    LastText last = article.text();
    LastText next = next(article, text, sentences, diff);
    ArticleState revised =
        article
            .checked(checks, before.next(text.hash(), false))
            .saying(checks.next() == null ? next.unpacked() : next);
    Change change = before.revision() == 0 ? Change.CREATED : Change.UPDATED;
    ArticleIngested event = ingested(revised, text, change);
    return new IntakeResult.Revised(
        last == null || diff == null
            ? event
            : event.changing(LastTexts.changes(last, text.title(), diff)),
        revised);
  }

  private static LastText next(
      ArticleState article,
      ArticleText text,
      BodySentences sentences,
      @Nullable RevisionDiff diff) {
    EntryText entry = article.entry();
    LastText last = article.text();
    String feedTitle = entry != null ? entry.title() : last != null ? last.feedTitle() : "";
    return LastTexts.next(
            last,
            diff,
            new LastTexts.Revised(text.title(), text.body(), sentences, feedTitle, text.fromFeed()))
        .leavingOut(text.leftOut());
  }

  /**
   * Later checks of a page do without the feed's entry; a title or text that the page never had
   * itself, or a part of what the feed gave, is no correction.
   */
  private boolean lacksWhatTheFeedGave(
      ArticleState article, ArticleText text, BodySentences sentences) {
    LastText last = article.text();
    if (article.published().revision() == 0 || article.entry() != null) {
      return false;
    }
    boolean little = text.body().length() < settings.minPageText();
    if (last == null) {
      return little || text.title().isEmpty();
    }
    int before = last.sentences().length() / LastText.MARK;
    return last.fromFeed() && (little || before > CLEARLY_MORE * sentences.sentences().size());
  }

  /** The event of a revision. */
  ArticleIngested ingested(ArticleState revised, ArticleText text, Change change) {
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

  /** When the page is to be looked at again, or null. */
  @Nullable Instant recheck(ArticleState article, @Nullable Duration notBefore) {
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
