package dev.courant.summarize.grounding.relation;

import dev.courant.summarize.grounding.evidence.ClaimCheck;
import dev.courant.summarize.grounding.evidence.Evidence;
import dev.courant.summarize.grounding.evidence.Finding;
import dev.courant.summarize.grounding.evidence.Reason;
import dev.courant.summarize.grounding.reading.Alignment;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.language.WordLists;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the evidence calls possible or alleged, a sentence close to it does not call certain. */
public final class ModalityCheck implements ClaimCheck {
  private static final double CLOSE = 0.7;
  private static final int SHORT = 3;

  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    Set<String> hedges = WordLists.words("hedges", claim.language().code());
    boolean hedged = claim.tokens().stream().anyMatch(token -> hedges.contains(token.key()));
    Alignment alignment = evidence.alignment();
    if (hedged || alignment.closeness() < CLOSE) {
      return null;
    }
    return alignment.gaps().stream()
        .filter(gap -> !gap.edge() && gap.source().size() <= SHORT)
        .flatMap(gap -> gap.source().stream())
        .filter(token -> hedges.contains(token.key()))
        .findFirst()
        .map(token -> new Finding(Reason.MODALITY, "only in the source: " + token.text()))
        .orElse(null);
  }
}
