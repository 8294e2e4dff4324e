package dev.courant.summarize.grounding;

import org.jspecify.annotations.Nullable;

/** Every name of the sentence stands in its evidence. */
final class NameCheck implements ClaimCheck {
  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    for (Names.Name name : Names.in(claim)) {
      for (int i = name.first(); i < name.end(); i++) {
        boolean tells = name.length() > 1 || !Names.startsClause(claim, i);
        if (tells && !found(claim.tokens().get(i), evidence)) {
          return new Finding(Reason.NAME, Phrases.of(claim, name.first(), name.end()));
        }
      }
    }
    return null;
  }

  private static boolean found(Token word, Evidence evidence) {
    return evidence.context().stream().anyMatch(sentence -> NameMatch.in(word, sentence));
  }

  @Override
  public Reason reason() {
    return Reason.NAME;
  }

  @Override
  public boolean acrossLanguages() {
    return true;
  }
}
