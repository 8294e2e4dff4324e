package dev.courant.summarize.grounding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the sentence denies its evidence denies, and the other way round. */
final class NegationCheck implements ClaimCheck {
  private static final int NEIGHBOURS = 5;
  private static final double CLOSE = 0.7;
  private static final int SHORT = 3;

  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    Polarity polarity = Polarity.of(claim.language());
    Finding close = closely(evidence.alignment(), polarity);
    if (close != null) {
      return close;
    }
    List<Token> tokens = claim.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (polarity.negates(tokens.get(i))
          && !polarity.supposed(tokens, i)
          && !denied(claim, i, evidence, polarity)) {
        return new Finding(Reason.NEGATION, "only here: " + around(claim, i));
      }
    }
    return null;
  }

  /** A sentence that follows the source closely has just the negations that stand there. */
  private static @Nullable Finding closely(Alignment alignment, Polarity polarity) {
    if (alignment.closeness() < CLOSE) {
      return null;
    }
    for (Alignment.Gap gap : alignment.gaps()) {
      boolean here = gap.claim().stream().anyMatch(polarity::negates);
      boolean there = gap.source().stream().anyMatch(polarity::negates);
      if (here && gap.source().stream().noneMatch(polarity::negatesOrLike)) {
        return new Finding(Reason.NEGATION, "only here: " + words(gap.claim()));
      }
      if (there
          && !gap.edge()
          && gap.source().size() <= SHORT
          && gap.claim().stream().noneMatch(polarity::negatesOrLike)) {
        return new Finding(Reason.NEGATION, "only in the source: " + words(gap.source()));
      }
    }
    return null;
  }

  private static String words(List<Token> tokens) {
    return String.join(" ", tokens.stream().map(Token::text).toList());
  }

  /** Whether the evidence denies what a negation of the sentence denies, or at least something. */
  private static boolean denied(Reading claim, int at, Evidence evidence, Polarity polarity) {
    int target = polarity.target(claim.tokens(), at);
    Token next = claim.tokens().get(Math.min(target + 1, claim.tokens().size() - 1));
    boolean asserted = false;
    boolean deniesAny = false;
    for (Reading sentence : evidence.context()) {
      for (int p = 0; p < sentence.tokens().size(); p++) {
        if (denies(sentence, p, claim.tokens().get(target), polarity)
            || reaches(claim, target) && denies(sentence, p, next, polarity)) {
          return true;
        }
        deniesAny |=
            evidence.sentences().contains(sentence)
                && polarity.negatesOrLike(sentence.tokens().get(p));
        asserted |=
            sentence.tokens().get(p).sameAs(claim.tokens().get(target))
                && sharedNeighbour(sentence, p, claim, target);
      }
    }
    return !asserted && deniesAny;
  }

  /** Whether a negation bears on the word after its target too: "do not feel safe". */
  private static boolean reaches(Reading claim, int target) {
    return target + 1 < claim.tokens().size() && claim.tokens().get(target + 1).content();
  }

  private static boolean denies(Reading sentence, int p, Token word, Polarity polarity) {
    Token token = sentence.tokens().get(p);
    return opposite(token, word) || token.sameAs(word) && polarity.negated(sentence.tokens(), p);
  }

  /** "Unhappy" for "not happy". */
  private static boolean opposite(Token token, Token word) {
    return token.key().matches("(?:un|in|im|ir|dis|non|de).*") && token.key().endsWith(word.key());
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

  private static String around(Reading sentence, int i) {
    return Phrases.of(sentence, Math.max(0, i - 2), i + SHORT);
  }

  @Override
  public Reason reason() {
    return Reason.NEGATION;
  }
}
