package dev.courant.publish.store;

import dev.courant.model.ArticleSummarized;
import java.util.Comparator;

/**
 * Which of two states of one article counts: the higher revision, and of the same revision the one
 * that was compiled later, as a new analysis is.
 */
public final class Newness {
  /** The lower one is superseded by the higher one. */
  public static final Comparator<ArticleSummarized> ORDER =
      Comparator.comparingInt(ArticleSummarized::revision)
          .thenComparing(ArticleSummarized::compiledAt);

  private static final int SECONDS_BITS = 36;

  private Newness() {}

  /** The one that counts; the first where they are equal. */
  public static ArticleSummarized newer(ArticleSummarized one, ArticleSummarized other) {
    return ORDER.compare(other, one) > 0 ? other : one;
  }

  /** A number that orders states of an article in the same way, to a second; above 0. */
  public static long number(int revision, long compiledAtSecond) {
    return (long) revision << SECONDS_BITS | compiledAtSecond & ((1L << SECONDS_BITS) - 1);
  }

  /** {@link #number(int, long)} of an article. */
  public static long number(ArticleSummarized article) {
    return number(article.revision(), article.compiledAt().getEpochSecond());
  }
}
