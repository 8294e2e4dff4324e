package dev.courant.summarize.grounding.value;

import dev.courant.summarize.grounding.evidence.ClaimCheck;
import dev.courant.summarize.grounding.evidence.Evidence;
import dev.courant.summarize.grounding.evidence.Finding;
import dev.courant.summarize.grounding.evidence.Reason;
import dev.courant.summarize.grounding.number.Quantity;
import dev.courant.summarize.grounding.reading.Phrases;
import dev.courant.summarize.grounding.reading.Reading;
import org.jspecify.annotations.Nullable;

/** A number that the evidence has is of the same unit there, or of one that converts into it. */
public final class UnitCheck implements ClaimCheck {
  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    for (Quantity quantity : claim.quantities()) {
      if (!quantity.unit().none() && contradicted(quantity, evidence)) {
        return new Finding(Reason.UNIT, Phrases.of(claim, quantity.first(), quantity.end()));
      }
    }
    return null;
  }

  private static boolean contradicted(Quantity quantity, Evidence evidence) {
    boolean other = false;
    for (Reading sentence : evidence.sentences()) {
      for (Quantity candidate : sentence.quantities()) {
        if (quantity.sameAmount(candidate)) {
          return false;
        }
        other |= quantity.sameValue(candidate);
      }
    }
    return other;
  }
}
