package dev.courant.ingest.intake;

import dev.courant.ingest.revision.BodySentences;
import dev.courant.ingest.revision.Headlines;
import dev.courant.ingest.revision.LastTexts;
import dev.courant.ingest.revision.RevisionDiff;
import dev.courant.model.ArticleState;
import dev.courant.model.GateDecision;
import dev.courant.model.LastText;

/**
 * What a difference to the last revision counts for. A revision is a changed sentence, or a
 * headline that no earlier revision had. Lines of a page that are no sentences, what the gate
 * doubts, and a sentence that is another at every look count once a second look shows the same.
 */
enum RevisionWeight {
  /** It is a revision. */
  COUNTS,
  /** It is one if a later look shows the same. */
  WAITS,
  /** It is none. */
  NOTHING;

  private static final int RESTLESS = 3;

  static RevisionWeight of(
      ArticleState article,
      LastText last,
      String title,
      BodySentences sentences,
      RevisionDiff diff) {
    GateDecision gate = article.gate();
    boolean doubted = gate != null && gate.verdict() == GateDecision.Verdict.DOUBTED;
    boolean headline = diff.title() && !Headlines.isAmong(last.earlier(), title);
    boolean restless =
        last.churn() >= RESTLESS
            && !headline
            && diff.kept() > 0
            && LastTexts.isReplaced(last, sentences, diff);
    if (diff.sameSentences() && !headline) {
      boolean onlyLines = last.fromFeed() || sentences.sentences().isEmpty();
      return !diff.lines() ? NOTHING : onlyLines && !doubted ? COUNTS : WAITS;
    }
    return doubted || restless ? WAITS : COUNTS;
  }
}
