package dev.courant.summarize.grounding;

import dev.courant.summarize.grounding.TranslatedNames.Part;
import dev.courant.summarize.grounding.translated.ForeignText;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Every name of the sentence that can be compared stands in its evidence, which is in another
 * language: in its spelling, transliterated, or as an exonym. For a name of one word the sentence
 * before a receipt counts too, since translators put names for pronouns.
 */
final class TranslatedNameCheck implements ClaimCheck {
  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    ForeignText foreign = evidence.foreign();
    BitSet scope = new BitSet();
    BitSet strict = new BitSet();
    evidence
        .scope()
        .forEach(p -> {
          strict.set(p);
          scope.set(Math.max(0, p - 1), p + 1);
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

  /** A known given name before a family name that is borne out: Chinese leaves it out. */
  private static boolean given(Part part, Reading claim, ForeignText foreign, BitSet scope) {
    if (part.end() >= claim.tokens().size()
        || !foreign.givenName(claim.tokens().get(part.first()).text())) {
      return false;
    }
    Token next = claim.tokens().get(part.end());
    return next.capital() && foreign.named(next.text()).intersects(scope);
  }
}
