package dev.courant.ingest.gate;

import dev.courant.ingest.page.PageReading;
import dev.courant.ingest.revision.BodySentences;
import dev.courant.model.ArticleState;
import dev.courant.model.GateDecision;
import dev.courant.model.GateDecision.Verdict;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a page is the article that was looked for. Consent, challenge, login, maintenance
 * and error pages come with status 200 and at any address, so what counts is whether a page has to
 * do with what the feed and the last revision say (kinship), and only without that how much it
 * looks like such a page (evidence). Each decision names its reason:
 *
 * <ul>
 *   <li>admitted: {@code own-words}, {@code own-headline}, {@code notice} (the editors take back
 *       what stood here), {@code unsuspicious} (a first look at a page without kinship);
 *   <li>doubted: {@code foreign} (no kinship with what was published), {@code cut-short} (nothing
 *       but a part of it);
 *   <li>refused: {@code cut-short} with an offer to read on, {@code front-page}, {@code section},
 *       {@code wall-address}, {@code other-address} (without kinship), {@code same-text} (as at
 *       other addresses of the host), {@code stand-in}.
 * </ul>
 */
public final class PageGate {
  private static final int SUSPICIOUS = 2;
  private static final int ANY = 1;
  private static final int AGAINST_A_HEADLINE = 4;
  private static final double HALF = 0.5;
  private static final double SOME = 0.25;

  private final Clock clock;

  public PageGate(Clock clock) {
    this.clock = clock;
  }

  /** Judges the page of an article. */
  public GateDecision judge(ArticleState article, PageReading.Read page, SharedTexts others) {
    BodySentences sentences = BodySentences.of(page.page().body());
    BodySentences whole = page.leftOut().isEmpty() ? sentences : BodySentences.of(page.whole());
    String digest = whole.isEmpty() ? null : whole.digest();
    Look look = new Look(article, page, sentences, clock.instant(), digest);
    GateDecision refused = byAddress(look);
    if (refused != null) {
      return refused;
    }
    if (digest != null && !look.titleIsKin() && others.isElsewhere(article, digest)) {
      return look.is(Verdict.REFUSED, "same-text", "");
    }
    return byText(look);
  }

  private static @Nullable GateDecision byAddress(Look look) {
    FoundAddress address = look.address();
    String wall = address.wall();
    if (address.isFrontPage()) {
      return look.is(Verdict.REFUSED, "front-page", look.page().address().toString());
    }
    if (wall != null && !look.titleIsKin()) {
      return look.is(Verdict.REFUSED, "wall-address", wall);
    }
    return address.isSection() && !look.titleIsKin()
        ? look.is(Verdict.REFUSED, "section", look.page().address().toString())
        : null;
  }

  private static GateDecision byText(Look look) {
    PageEvidence evidence = PageEvidence.of(look.page().page(), look.address().isElsewhere());
    String seen = String.join(", ", evidence.seen());
    double mostWording = look.titleIsKin() ? HALF : SOME;
    boolean notice = look.isNotice() && evidence.wording() < mostWording;
    if (look.isCutShort() && !notice) {
      return look.is(look.offers() ? Verdict.REFUSED : Verdict.DOUBTED, "cut-short", "");
    }
    if (look.keepsSentences()) {
      return look.is(Verdict.ADMITTED, "own-words", "");
    }
    if (look.retellsTheFeed() || (evidence.wording() < HALF && look.mentionsTheHeadline())) {
      return look.is(Verdict.ADMITTED, "own-words", "");
    }
    if (notice && look.isRevision()) {
      return look.is(Verdict.ADMITTED, "notice", "");
    }
    if (look.titleIsKin()) {
      return evidence.score() >= AGAINST_A_HEADLINE
          ? look.is(Verdict.REFUSED, "stand-in", seen)
          : look.is(Verdict.ADMITTED, "own-headline", "");
    }
    return withoutKin(look, evidence, seen);
  }

  private static GateDecision withoutKin(Look look, PageEvidence evidence, String seen) {
    if (evidence.score() >= (look.isRevision() ? ANY : SUSPICIOUS)) {
      return look.is(Verdict.REFUSED, "stand-in", seen);
    }
    if (look.isRevision() && look.address().isAnother()) {
      return look.is(Verdict.REFUSED, "other-address", look.page().address().toString());
    }
    return look.isRevision()
        ? look.is(Verdict.DOUBTED, "foreign", seen)
        : look.is(Verdict.ADMITTED, "unsuspicious", seen);
  }
}
