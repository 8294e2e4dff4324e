package dev.courant.summarize.grounding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number or a name that the source has belongs where the sentence puts it. Weighs how its
 * neighbours agree with a logistic model; its weights were fitted on reference sentences of
 * REALSumm and seeded mutants of them, cross-validated by article.
 */
final class BindingCheck implements ClaimCheck {
  private static final double NUMBER_ODDS = 2.6;
  private static final double NAME_ODDS = 3.0;
  private static final double SLOT = 6;
  private static final int MOST_VALUES = 40;

  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    for (Quantity quantity : claim.quantities().stream().limit(MOST_VALUES).toList()) {
      Binding binding = new Binding(claim, quantity.first(), quantity.first() + 1, evidence);
      if (quantity.digits() && binding.occurs() && number(binding) > NUMBER_ODDS) {
        return new Finding(
            Reason.NUMBER,
            "stands elsewhere: " + Phrases.of(claim, quantity.first(), quantity.end()));
      }
    }
    for (Names.Name name : limited(claim)) {
      Binding binding = new Binding(claim, name.first(), name.end(), evidence);
      if (binding.occurs() && name(binding) > NAME_ODDS) {
        return new Finding(
            Reason.NAME, "stands elsewhere: " + Phrases.of(claim, name.first(), name.end()));
      }
    }
    return null;
  }

  private static List<Names.Name> limited(Reading claim) {
    return Names.in(claim).stream().limit(MOST_VALUES).toList();
  }

  /** Log odds that the number belongs elsewhere. */
  private static double number(Binding binding) {
    double own = binding.own();
    return 1.8
        - 0.9 * own
        + 2.6 * Math.max(0, binding.elsewhere() - own)
        - 1.5 * binding.near()
        - 1.2 * binding.together()
        + 1.0 * binding.slot() / SLOT
        - (binding.sameBefore() ? 1.6 : 0)
        - (binding.sameAfter() ? 2.2 : 0);
  }

  /** Log odds that the name belongs elsewhere. */
  private static double name(Binding binding) {
    return 0.7
        - 2.0 * binding.own()
        - 0.3 * binding.near()
        + 2.5 * binding.slot() / SLOT
        + 3.3 * binding.broken()
        + 0.27 * binding.neverAfterThat()
        + 0.17 * binding.neverBeforeThat()
        - (binding.sameBefore() ? 1.2 : 0)
        - (binding.sameAfter() ? 1.8 : 0)
        - (binding.opens() ? 1.1 : 0);
  }

  @Override
  public Reason reason() {
    return Reason.NAME;
  }
}
