package dev.courant.summarize.grounding.across;

import dev.courant.summarize.grounding.across.TranslatedNames.Part;
import dev.courant.summarize.grounding.evidence.ClaimCheck;
import dev.courant.summarize.grounding.evidence.Evidence;
import dev.courant.summarize.grounding.evidence.Finding;
import dev.courant.summarize.grounding.evidence.Reason;
import dev.courant.summarize.grounding.reading.Names;
import dev.courant.summarize.grounding.reading.Phrases;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.grounding.translated.ForeignText;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Every name of the sentence that can be compared stands in its evidence, which is in another
 * language: in its spelling, transliterated, or as an exonym. For a name of one word the sentence
 * before a receipt counts too, since translators put names for pronouns.
 */
public final class TranslatedNameCheck implements ClaimCheck {
  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    ForeignText foreign = evidence.foreign();
    BitSet scope = new BitSet();
    BitSet strict = new BitSet();
    evidence
        .scope()
        .forEach(p -> {
          strict.set(p);
          scope.set(foreign.refersBack(p) ? 0 : Math.max(0, p - 1), p + 1);
        });
    for (Part part : TranslatedNames.in(claim, foreign)) {
      boolean borneOut = part.in().intersects(single(part, claim) ? scope : strict);
      if (!borneOut && !given(part, claim, foreign, scope)) {
        return new Finding(Reason.NAME, Phrases.of(claim, part.first(), part.end()));
      }
    }
    return null;
  }

  /** Whether a name is short enough to be put for a pronoun. */
  private static boolean single(Part part, Reading claim) {
    return Names.in(claim).stream()
        .filter(name -> name.first() <= part.first() && part.first() < name.end())
        .allMatch(name -> name.length() == 1);
  }

  /**
   * A given name before a family name that is borne out, which Chinese leaves out: one that is
   * known, or any before a family name that is long enough to be sure of.
   */
  private static boolean given(Part part, Reading claim, ForeignText foreign, BitSet scope) {
    if (!foreign.readsHan() || foreign.place(Phrases.of(claim, part.first(), part.end()))) {
      return false;
    }
    boolean known = foreign.givenName(claim.tokens().get(part.first()).text());
    return Names.in(claim).stream()
        .filter(name -> name.first() <= part.first() && part.end() < name.end())
        .map(name -> claim.tokens().get(known ? part.end() : name.end() - 1).text())
        .anyMatch(family ->
            foreign.canBeFamilyName(family)
                && (known || foreign.sure(family))
                && foreign.named(family).intersects(scope));
  }
}
