package dev.courant.summarize.grounding.relation;

import dev.courant.summarize.grounding.evidence.ClaimCheck;
import dev.courant.summarize.grounding.evidence.Evidence;
import dev.courant.summarize.grounding.evidence.Finding;
import dev.courant.summarize.grounding.evidence.Reason;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.language.WordLists;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A sentence that names a cause rests on evidence that names one, or at least a sequence. */
public final class CauseCheck implements ClaimCheck {
  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    String language = claim.language().code();
    Set<String> causes = WordLists.words("causes", language);
    Set<String> hints = WordLists.words("cause-hints", language);
    boolean known =
        evidence.sentences().stream()
            .flatMap(sentence -> sentence.tokens().stream())
            .anyMatch(token -> causes.contains(token.key()) || hints.contains(token.key()));
    return known
        ? null
        : claim.tokens().stream()
            .filter(token -> causes.contains(token.key()))
            .findFirst()
            .map(token -> new Finding(Reason.CAUSE, "only here: " + token.text()))
            .orElse(null);
  }
}
