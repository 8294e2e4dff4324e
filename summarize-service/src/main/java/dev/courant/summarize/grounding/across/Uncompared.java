package dev.courant.summarize.grounding.across;

import dev.courant.summarize.grounding.evidence.Evidence;
import dev.courant.summarize.grounding.evidence.Reason;
import dev.courant.summarize.grounding.quotation.Quotes;
import dev.courant.summarize.grounding.reading.Names;
import dev.courant.summarize.grounding.reading.Reading;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What of a sentence cannot be compared with a source in another language. */
public final class Uncompared {
  /** Of any sentence: what the source denies or doubts may have been dropped, too. */
  private static final Set<Reason> ALWAYS =
      EnumSet.of(
          Reason.CONTENT,
          Reason.NEGATION,
          Reason.MODALITY,
          Reason.COMPARISON,
          Reason.CAUSE,
          Reason.ROLES);

  private Uncompared() {}

  public static Set<Reason> of(Reading claim, Evidence evidence) {
    Set<Reason> found = EnumSet.copyOf(ALWAYS);
    if (!Quotes.in(claim.text()).isEmpty()) {
      found.add(Reason.QUOTE);
    }
    if (claim.quantities().stream().anyMatch(q -> !ComparableNumbers.has(q, claim, evidence))) {
      found.add(Reason.NUMBER);
    }
    if (names(claim, evidence)) {
      found.add(Reason.NAME);
    }
    return found;
  }

  /** Whether a word of a name is none that can be looked up. */
  private static boolean names(Reading claim, Evidence evidence) {
    List<TranslatedNames.Part> parts = TranslatedNames.in(claim, evidence.foreign());
    return Names.in(claim).stream()
        .filter(name -> name.length() > 1 || !Names.startsClause(claim, name.first()))
        .anyMatch(name -> {
          for (int i = name.first(); i < name.end(); i++) {
            int at = i;
            if (parts.stream().noneMatch(p -> p.first() <= at && at < p.end())) {
              return true;
            }
          }
          return false;
        });
  }
}
