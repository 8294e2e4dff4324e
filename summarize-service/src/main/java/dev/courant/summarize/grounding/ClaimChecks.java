package dev.courant.summarize.grounding;

import java.util.List;

/** The checks that every sentence goes through, the surest first. */
final class ClaimChecks {
  static final List<ClaimCheck> ALL =
      List.of(
          new QuoteCheck(),
          new NumberCheck(),
          new UnitCheck(),
          new DateCheck(),
          new NameCheck(),
          new NegationCheck(),
          new ModalityCheck(),
          new ComparisonCheck(),
          new CauseCheck(),
          new AlterationCheck(),
          new RolesCheck(),
          new BindingCheck(),
          new ContentCheck());

  private ClaimChecks() {}
}
