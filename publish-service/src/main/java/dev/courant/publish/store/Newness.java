package dev.courant.publish.store;

import dev.courant.model.ArticleSummarized;
import java.util.Comparator;

/**
 * Which of two states of one article counts: the higher revision, of the same revision the higher
 * edition, and of the same edition the one that was compiled later, as a new analysis is. Clocks of
 * different instances decide only about the last.
 */
public final class Newness {
  /** The lower one is superseded by the higher one. */
  public static final Comparator<ArticleSummarized> ORDER =
      Comparator.comparingInt(ArticleSummarized::revision)
          .thenComparing(ArticleSummarized::edition)
          .thenComparing(ArticleSummarized::compiledAt);

  /** Of a number: enough for revisions up to 2^27, editions up to 4, and times up to year 2514. */
  private static final int SECONDS_BITS = 34;

  private static final int EDITION_BITS = 2;
  private static final int LAST_EDITION = 1 << EDITION_BITS;

  private Newness() {}

  /** The one that counts; the first where they are equal. */
  public static ArticleSummarized newer(ArticleSummarized one, ArticleSummarized other) {
    return ORDER.compare(other, one) > 0 ? other : one;
  }

  /**
   * A number that orders states of an article in the same way, to a second; above 0. That of a
   * first edition is the same as before there were second ones, so that stores need not be filled
   * anew.
   */
  public static long number(int revision, int edition, long compiledAtSecond) {
    long later = Math.min(edition, LAST_EDITION) - 1L;
    long seconds = compiledAtSecond & ((1L << SECONDS_BITS) - 1);
    return ((long) revision << EDITION_BITS | later) << SECONDS_BITS | seconds;
  }

  /** {@link #number(int, int, long)} of an article. */
  public static long number(ArticleSummarized article) {
    return number(article.revision(), article.edition(), article.compiledAt().getEpochSecond());
  }
}
