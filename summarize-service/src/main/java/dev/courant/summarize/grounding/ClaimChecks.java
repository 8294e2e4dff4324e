package dev.courant.summarize.grounding;

import java.util.List;

/** The checks that a sentence goes through, the surest first. */
final class ClaimChecks {
  /** For a sentence in the language of the source. */
  static final List<ClaimCheck> SAME_LANGUAGE =
      List.of(
          new QuoteCheck(),
          new NumberCheck(),
          new UnitCheck(),
          new DateCheck(),
          new NameCheck(),
          new NegationCheck(),
          new ModalityCheck(),
          new CauseCheck(),
          new LinkCheck(),
          new CountedCheck(),
          new SpeechCheck(),
          new CertaintyCheck(),
          new ConditionCheck(),
          new QuantifierCheck(),
          new UniversalCheck(),
          new BoundCheck(),
          new ContraryCheck(),
          new OrderCheck(),
          new OfficeCheck(),
          new SidesCheck(),
          new ExchangeCheck(),
          new AlterationCheck(),
          new RolesCheck(),
          new BindingCheck(),
          new ContentCheck());

  /** For a sentence in another language: what can be compared there. */
  static final List<ClaimCheck> ACROSS_LANGUAGES =
      List.of(
          new TranslatedNumberCheck(),
          new UnitCheck(),
          new TranslatedDateCheck(),
          new TranslatedNameCheck(),
          new MisplacedCheck());

  private ClaimChecks() {}
}
