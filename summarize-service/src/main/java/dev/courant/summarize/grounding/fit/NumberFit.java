package dev.courant.summarize.grounding.fit;

import dev.courant.summarize.grounding.evidence.Article;
import dev.courant.summarize.grounding.number.Quantity;
import dev.courant.summarize.grounding.reading.Ages;
import dev.courant.summarize.grounding.reading.Reading;

/**
 * Tells a number of the source that belongs elsewhere, by a logistic model. Its weights were fitted
 * on faithful sentences that editors wrote (the references of REALSumm; titles and descriptions of
 * the pages of Fundus and WCXB) and on the same sentences with another number of the text put in,
 * both kinds of corpus counting alike; the features were chosen by cross-validation over articles.
 */
final class NumberFit {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  private final Reading claim;
  private final ContextFit fit;
  private final Quantity quantity;

  NumberFit(Reading claim, Quantity quantity, Article article) {
    this.claim = claim;
    this.fit = new ContextFit(claim, quantity.first(), quantity.first() + 1, article);
    this.quantity = quantity;
  }

  /** Log odds that it belongs elsewhere; negative infinity where the source lacks it. */
  double odds() {
    if (!fit.occurs()) {
      return Double.NEGATIVE_INFINITY;
    }
    return 0.8
        + 3.7 * Math.max(0, fit.without() - fit.around())
        + 2.5 * fit.frame()
        - (fit.keepsAWord() || isAgeThereToo() ? 2.4 : 0)
        - 2.0 * fit.within(1, 1)
        - 0.9 * fit.near()
        - (year() ? 1.1 : 0);
  }

  /** "Vanning, 58," for "the 58-year-old", and the other way round. */
  private boolean isAgeThereToo() {
    return Ages.at(claim, quantity.first())
        && fit.value().all().stream().anyMatch(o -> Ages.at(o.sentence(), o.place()));
  }

  /** A year goes with all that happened in it. */
  private boolean year() {
    return quantity.value() >= FIRST_YEAR
        && quantity.value() < LAST_YEAR
        && quantity.value() % 1 == 0;
  }
}
