package dev.courant.summarize.grounding.value;

import dev.courant.summarize.grounding.evidence.ClaimCheck;
import dev.courant.summarize.grounding.evidence.Evidence;
import dev.courant.summarize.grounding.evidence.Finding;
import dev.courant.summarize.grounding.evidence.Reason;
import dev.courant.summarize.grounding.number.Quantity;
import dev.courant.summarize.grounding.number.Sums;
import dev.courant.summarize.grounding.reading.Fractions;
import dev.courant.summarize.grounding.reading.Names;
import dev.courant.summarize.grounding.reading.Phrases;
import dev.courant.summarize.grounding.reading.Reading;
import org.jspecify.annotations.Nullable;

/** Every number of the sentence stands in its evidence, in whatever way it is written there. */
public final class NumberCheck implements ClaimCheck {
  private static final int FEW = 4;

  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    for (Quantity quantity : claim.quantities()) {
      if (!trivial(quantity)
          && !ofDate(quantity, claim)
          && !found(quantity, claim, evidence)
          && !counted(quantity, evidence)) {
        return new Finding(Reason.NUMBER, Phrases.of(claim, quantity.first(), quantity.end()));
      }
    }
    return null;
  }

  /** "One" is mostly an article or a pronoun; "both" and the like count what is told anyway. */
  private static boolean trivial(Quantity quantity) {
    return quantity.value() == 1 && !quantity.digits() || quantity.loose();
  }

  /** "Two managers" for two names. */
  private static boolean counted(Quantity quantity, Evidence evidence) {
    return !quantity.digits()
        && quantity.value() <= FEW
        && evidence.sentences().stream()
            .anyMatch(sentence ->
                Names.in(sentence).stream()
                        .filter(n -> n.length() > 1 || !Names.startsClause(sentence, n.first()))
                        .count()
                    >= quantity.value());
  }

  /** Days and years of dates are compared as dates. */
  private static boolean ofDate(Quantity quantity, Reading claim) {
    return claim.dates().stream()
        .anyMatch(date -> date.first() <= quantity.first() && quantity.first() < date.end());
  }

  private static boolean found(Quantity quantity, Reading claim, Evidence evidence) {
    for (Reading sentence : evidence.context()) {
      for (Quantity other : sentence.quantities()) {
        if (quantity.sameValue(other)
            || quantity.sameAmount(other)
            || quantity.rounds(other)
            || Approximations.tell(quantity, other, claim)) {
          return true;
        }
      }
      if (Fractions.tell(quantity, claim, sentence)
          || Sums.make(quantity, sentence.quantities())
          || Sums.count(quantity, sentence.quantities())) {
        return true;
      }
      if (year(quantity, sentence)) {
        return true;
      }
    }
    return false;
  }

  /** "In 2015" for "last year", and the like. */
  private static boolean year(Quantity quantity, Reading sentence) {
    return sentence.dates().stream()
        .anyMatch(date -> date.year() != null && date.year().doubleValue() == quantity.value());
  }
}
