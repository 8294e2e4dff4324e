package dev.courant.summarize.grounding.across;

import dev.courant.summarize.grounding.evidence.ClaimCheck;
import dev.courant.summarize.grounding.evidence.Evidence;
import dev.courant.summarize.grounding.evidence.Finding;
import dev.courant.summarize.grounding.evidence.Reason;
import dev.courant.summarize.grounding.number.Quantity;
import dev.courant.summarize.grounding.reading.Phrases;
import dev.courant.summarize.grounding.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Every number of the sentence stands in its evidence, which is in another language. Years are
 * looked up in the whole article if the evidence names none, since translators add them.
 */
public final class TranslatedNumberCheck implements ClaimCheck {
  private static final int LAST_DAY = 31;

  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    for (Quantity quantity : claim.quantities()) {
      if (ComparableNumbers.has(quantity, claim, evidence)
          && evidence.scope().stream()
              .noneMatch(p -> TranslatedNumber.at(quantity, claim, p, evidence))
          && !((addedYear(quantity, claim, evidence) || addedDay(quantity, claim, evidence))
              && anywhere(quantity, claim, evidence))
          && !relativeYear(quantity, evidence)
          && !yearOfDate(quantity, claim, evidence)) {
        return new Finding(Reason.NUMBER, Phrases.of(claim, quantity.first(), quantity.end()));
      }
    }
    return null;
  }

  /** Whether it is a year, and the receipts name none: translators add it. */
  private static boolean addedYear(Quantity quantity, Reading claim, Evidence evidence) {
    boolean counts =
        quantity.end() < claim.tokens().size()
            && claim.tokens().get(quantity.end()).content()
            && !claim.tokens().get(quantity.end()).capital();
    return TranslatedNumber.year(quantity, claim)
        && !counts
        && evidence.scope().stream().noneMatch(evidence.foreign()::hasYear);
  }

  /** Whether it is the day of a date, and the receipts name none: "that day". */
  private static boolean addedDay(Quantity quantity, Reading claim, Evidence evidence) {
    return dated(quantity, claim)
        && evidence.scope().stream()
            .flatMap(p -> evidence.foreign().numbers(p).stream())
            .noneMatch(value -> value >= 1 && value <= LAST_DAY);
  }

  /** Whether it stands in a date that names its month. */
  private static boolean dated(Quantity quantity, Reading claim) {
    return claim.dates().stream()
        .anyMatch(
            d -> d.month() != null && d.first() <= quantity.first() && quantity.first() < d.end());
  }

  private static boolean anywhere(Quantity quantity, Reading claim, Evidence evidence) {
    for (int p = 0; p < evidence.article().size(); p++) {
      if (TranslatedNumber.at(quantity, claim, p, evidence)) {
        return true;
      }
    }
    return false;
  }

  /** "In 2015" for "last year", and the like. */
  private static boolean relativeYear(Quantity quantity, Evidence evidence) {
    return evidence.article().readings().stream()
        .flatMap(sentence -> sentence.dates().stream())
        .anyMatch(date -> date.year() != null && date.year().doubleValue() == quantity.value());
  }

  /** The year of a whole date, which translators add, if the article is about that time. */
  private static boolean yearOfDate(Quantity quantity, Reading claim, Evidence evidence) {
    return TranslatedNumber.year(quantity, claim)
        && (!evidence.named() || addedYear(quantity, claim, evidence))
        && dated(quantity, claim)
        && evidence.foreign().hasYearNear((int) quantity.value());
  }
}
