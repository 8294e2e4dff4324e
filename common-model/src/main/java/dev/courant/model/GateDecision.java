package dev.courant.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a look at an article's page was held for, and why.
 *
 * @param reason as in the metric, for example {@code own-words}, {@code front-page}, {@code
 *     interstitial}
 * @param detail for a person: what was seen, or empty
 * @param at when
 * @param text digest of the sentences that were seen, or null if there were none
 * @param candidate digest of a revision that waits for a second look, or null
 * @param candidateSince when it was first seen, or null
 */
public record GateDecision(
    Verdict verdict,
    String reason,
    String detail,
    Instant at,
    @Nullable String text,
    @Nullable String candidate,
    @Nullable Instant candidateSince) {
  /** What becomes of the page. */
  public enum Verdict {
    /** It is the article. */
    ADMITTED,
    /** It may be the article: it counts if a second look, later, shows the same. */
    DOUBTED,
    /** It is not the article. */
    REFUSED
  }

  /** The same with a revision that waits for a second look. */
  public GateDecision waiting(@Nullable String digest, @Nullable Instant since) {
    return new GateDecision(verdict, reason, detail, at, text, digest, since);
  }
}
