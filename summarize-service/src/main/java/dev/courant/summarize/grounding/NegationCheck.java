package dev.courant.summarize.grounding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the sentence denies its evidence denies, and the other way round. */
final class NegationCheck implements ClaimCheck {
  private static final int NEIGHBOURS = 3;

  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    Polarity polarity = Polarity.of(claim.language());
    List<Token> tokens = claim.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (polarity.negates(tokens.get(i)) && !denied(claim, i, evidence, polarity)) {
        return new Finding(Reason.NEGATION, "only here: " + around(claim, i));
      }
    }
    for (Reading sentence : evidence.sentences()) {
      for (int i = 0; i < sentence.tokens().size(); i++) {
        if (polarity.negates(sentence.tokens().get(i))
            && asserted(sentence, i, claim, evidence, polarity)) {
          return new Finding(Reason.NEGATION, "only in the source: " + around(sentence, i));
        }
      }
    }
    return null;
  }

  /** Whether the evidence denies what a negation of the sentence denies. */
  private static boolean denied(Reading claim, int at, Evidence evidence, Polarity polarity) {
    int target = polarity.target(claim.tokens(), at);
    Token word = claim.tokens().get(target < 0 ? at : target);
    boolean seen = false;
    boolean anyDenial = false;
    for (Reading sentence : evidence.sentences()) {
      for (int p = 0; p < sentence.tokens().size(); p++) {
        Token token = sentence.tokens().get(p);
        anyDenial |= polarity.negatesOrLike(token) || opposite(token, word);
        if (token.sameAs(word)) {
          seen = true;
          if (polarity.negated(sentence.tokens(), p)) {
            return true;
          }
        }
      }
    }
    return !seen && anyDenial;
  }

  /** "Unhappy" for "not happy". */
  private static boolean opposite(Token token, Token word) {
    return token.key().matches("(?:un|in|im|ir|dis|non|de).*") && token.key().endsWith(word.key());
  }

  /** Whether the sentence asserts what a negation of its evidence denies. */
  private static boolean asserted(
      Reading sentence, int at, Reading claim, Evidence evidence, Polarity polarity) {
    int target = polarity.target(sentence.tokens(), at);
    if (target < at) {
      return false;
    }
    Token word = sentence.tokens().get(target);
    for (int i = 0; i < claim.tokens().size(); i++) {
      if (claim.tokens().get(i).sameAs(word)
          && !polarity.negated(claim.tokens(), i)
          && sharedNeighbour(sentence, target, claim, i)) {
        return !assertedElsewhere(word, evidence, polarity);
      }
    }
    return false;
  }

  private static boolean sharedNeighbour(Reading sentence, int p, Reading claim, int i) {
    for (int d = -NEIGHBOURS; d <= NEIGHBOURS; d++) {
      int q = p + d;
      if (d == 0 || q < 0 || q >= sentence.tokens().size() || !sentence.tokens().get(q).content()) {
        continue;
      }
      for (int e = -NEIGHBOURS; e <= NEIGHBOURS; e++) {
        int j = i + e;
        if (e != 0
            && j >= 0
            && j < claim.tokens().size()
            && claim.tokens().get(j).sameAs(sentence.tokens().get(q))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean assertedElsewhere(Token word, Evidence evidence, Polarity polarity) {
    for (Reading sentence : evidence.sentences()) {
      for (int p = 0; p < sentence.tokens().size(); p++) {
        if (sentence.tokens().get(p).sameAs(word) && !polarity.negated(sentence.tokens(), p)) {
          return true;
        }
      }
    }
    return false;
  }

  private static String around(Reading sentence, int i) {
    return Phrases.of(sentence, Math.max(0, i - 2), i + NEIGHBOURS);
  }

  @Override
  public Reason reason() {
    return Reason.NEGATION;
  }
}
