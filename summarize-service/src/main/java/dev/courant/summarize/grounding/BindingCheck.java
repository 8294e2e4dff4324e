package dev.courant.summarize.grounding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A number or a name that the source has belongs where the sentence puts it. */
final class BindingCheck implements ClaimCheck {
  private static final double NUMBER_ODDS = 1.0;
  private static final double NAME_ODDS = 1.0;
  private static final int MOST_VALUES = 40;

  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    Article article = evidence.article();
    for (Quantity quantity : claim.quantities().stream().limit(MOST_VALUES).toList()) {
      if (quantity.digits() && new NumberBinding(claim, quantity, article).odds() > NUMBER_ODDS) {
        return finding(Reason.NUMBER, claim, quantity.first(), quantity.end());
      }
    }
    for (Names.Name name : names(claim)) {
      if (new NameBinding(claim, name, article).odds() > NAME_ODDS) {
        return finding(Reason.NAME, claim, name.first(), name.end());
      }
    }
    return null;
  }

  private static List<Names.Name> names(Reading claim) {
    return claim.language().capitalisesNouns()
        ? List.of()
        : Names.in(claim).stream().limit(MOST_VALUES).toList();
  }

  private static Finding finding(Reason reason, Reading claim, int first, int end) {
    return new Finding(reason, "stands elsewhere: " + Phrases.of(claim, first, end));
  }
}
