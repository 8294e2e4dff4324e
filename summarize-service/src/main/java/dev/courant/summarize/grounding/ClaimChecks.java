package dev.courant.summarize.grounding;

import dev.courant.summarize.grounding.across.MisplacedCheck;
import dev.courant.summarize.grounding.across.TranslatedDateCheck;
import dev.courant.summarize.grounding.across.TranslatedNameCheck;
import dev.courant.summarize.grounding.across.TranslatedNumberCheck;
import dev.courant.summarize.grounding.evidence.ClaimCheck;
import dev.courant.summarize.grounding.fit.ContextFitCheck;
import dev.courant.summarize.grounding.quotation.OwnVoiceCheck;
import dev.courant.summarize.grounding.quotation.QuoteCheck;
import dev.courant.summarize.grounding.quotation.SpeechCheck;
import dev.courant.summarize.grounding.relation.CauseCheck;
import dev.courant.summarize.grounding.relation.CertaintyCheck;
import dev.courant.summarize.grounding.relation.ConditionCheck;
import dev.courant.summarize.grounding.relation.ContraryCheck;
import dev.courant.summarize.grounding.relation.ExchangeCheck;
import dev.courant.summarize.grounding.relation.LinkCheck;
import dev.courant.summarize.grounding.relation.ModalityCheck;
import dev.courant.summarize.grounding.relation.NegationCheck;
import dev.courant.summarize.grounding.relation.OfficeCheck;
import dev.courant.summarize.grounding.relation.OrderCheck;
import dev.courant.summarize.grounding.relation.QuantifierCheck;
import dev.courant.summarize.grounding.relation.RolesCheck;
import dev.courant.summarize.grounding.relation.SidesCheck;
import dev.courant.summarize.grounding.relation.UniversalCheck;
import dev.courant.summarize.grounding.value.BoundCheck;
import dev.courant.summarize.grounding.value.CountedCheck;
import dev.courant.summarize.grounding.value.DateCheck;
import dev.courant.summarize.grounding.value.NameCheck;
import dev.courant.summarize.grounding.value.NumberCheck;
import dev.courant.summarize.grounding.value.UnitCheck;
import java.util.List;

/** The checks that a sentence goes through, the surest first. */
final class ClaimChecks {
  /** For a sentence in the language of the source. */
  static final List<ClaimCheck> SAME_LANGUAGE =
      List.of(
          new QuoteCheck(),
          new OwnVoiceCheck(),
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
          new ContextFitCheck(),
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
