package dev.courant.summarize.grounding.relation;

import dev.courant.summarize.grounding.evidence.ClaimCheck;
import dev.courant.summarize.grounding.evidence.Evidence;
import dev.courant.summarize.grounding.evidence.Finding;
import dev.courant.summarize.grounding.evidence.Reason;
import dev.courant.summarize.grounding.reading.Alignment;
import dev.courant.summarize.grounding.reading.Clauses;
import dev.courant.summarize.grounding.reading.Phrases;
import dev.courant.summarize.grounding.reading.Polarity;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.language.Token;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the sentence denies its evidence denies, and the other way round. Where the sentence follows
 * the source closely, the two are laid over each other; elsewhere the word that a negation bears on
 * is looked up in the evidence, in the company that it has in the sentence.
 */
public final class NegationCheck implements ClaimCheck {
  private static final double CLOSE = 0.7;
  private static final int SHORT = 3;

  /** How much more company a word may have where it is asserted than where it is denied. */
  private static final double MARGIN = 0.1;

  /** How much company a word has where it is surely asserted. */
  private static final double FIRMLY = 0.25;

  /** A sentence less close to the source than this may deny in other words what is denied there. */
  private static final double FREE = 0.3;

  /** One less close than this tells all in other words, so that what it denies is not found. */
  private static final double OTHER_WORDS = 0.15;

  /** Share of the best sentence's words that makes another one as good. */
  private static final double AS_GOOD = 0.7;

  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    Polarity polarity = Polarity.of(claim.language());
    Finding close = closely(claim, evidence.alignment(), polarity);
    if (close != null) {
      return close;
    }
    List<Token> tokens = claim.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (polarity.negates(tokens, i)
          && !polarity.supposed(tokens, i)
          && !polarity.limits(claim, i)
          && !(polarity.silent(claim, i) && evidence.alignment().closeness() < FREE)
          && !denied(claim, i, evidence, polarity)) {
        return new Finding(Reason.NEGATION, "only here: " + around(claim, i));
      }
      if (polarity.stressed(claim, i) && !asserted(claim, i, evidence, polarity)) {
        return new Finding(Reason.NEGATION, "not in the source: " + around(claim, i));
      }
    }
    return null;
  }

  /** A sentence that follows the source closely has just the negations that stand there. */
  private static @Nullable Finding closely(Reading claim, Alignment alignment, Polarity polarity) {
    if (alignment.closeness() < CLOSE) {
      return null;
    }
    List<Token> tokens = claim.tokens();
    for (Alignment.Gap gap : alignment.gaps()) {
      boolean here =
          gap.claim().stream().anyMatch(t -> polarity.negates(tokens, tokens.indexOf(t)));
      boolean there = gap.source().stream().anyMatch(polarity::negates);
      if (here && gap.source().stream().noneMatch(polarity::negatesOrLike)) {
        return new Finding(Reason.NEGATION, "only here: " + words(gap.claim()), true);
      }
      if (there
          && !gap.edge()
          && gap.source().size() <= SHORT
          && gap.claim().stream().noneMatch(polarity::negatesOrLike)) {
        return new Finding(Reason.NEGATION, "only in the source: " + words(gap.source()), true);
      }
    }
    return null;
  }

  private static String words(List<Token> tokens) {
    return String.join(" ", tokens.stream().map(Token::text).toList());
  }

  /**
   * Whether the evidence denies what a negation of the sentence bears on, or at least something.
   */
  private static boolean denied(Reading claim, int at, Evidence evidence, Polarity polarity) {
    int target = polarity.target(claim, at);
    PolarityEvidence stance = PolarityEvidence.of(claim, target, evidence);
    if (reaches(claim, target)) {
      stance = stance.or(PolarityEvidence.of(claim, target + 1, evidence));
    }
    if (polarity.doubled(claim, at)) {
      return stance.asserted() != PolarityEvidence.NONE && stance.asserted() >= stance.denied();
    }
    if (stance.asserted() < FIRMLY
        && evidence.alignment().closeness() < FREE
        && deniesAny(claim, evidence, polarity)) {
      return true;
    }
    return stance.denied() != PolarityEvidence.NONE || stance.asserted() > 0
        ? stance.denied() != PolarityEvidence.NONE && stance.denied() + MARGIN >= stance.asserted()
        : evidence.alignment().closeness() < OTHER_WORDS || deniesAny(claim, evidence, polarity);
  }

  /** Whether a negation bears on the word after its target too: "do not feel safe", but no name. */
  private static boolean reaches(Reading claim, int target) {
    return target + 1 < claim.tokens().size()
        && claim.tokens().get(target + 1).content()
        && !claim.tokens().get(target + 1).capital()
        && !Clauses.parted(claim, target, target + 1);
  }

  private static boolean asserted(Reading claim, int at, Evidence evidence, Polarity polarity) {
    PolarityEvidence stance = PolarityEvidence.of(claim, at, evidence);
    return stance.denied() == PolarityEvidence.NONE
        ? stance.asserted() != PolarityEvidence.NONE || !deniesAny(claim, evidence, polarity)
        : stance.asserted() > stance.denied();
  }

  /** Whether one of the source sentences that have most of the sentence's words denies anything. */
  private static boolean deniesAny(Reading claim, Evidence evidence, Polarity polarity) {
    Set<String> stems =
        claim.tokens().stream().filter(Token::content).map(Token::stem).collect(Collectors.toSet());
    double best =
        evidence.sentences().stream().mapToDouble(s -> shared(stems, s, evidence)).max().orElse(0);
    return evidence.sentences().stream()
        .filter(s -> shared(stems, s, evidence) >= AS_GOOD * best)
        .anyMatch(s -> s.tokens().stream().anyMatch(polarity::negatesOrLike));
  }

  private static double shared(Set<String> stems, Reading sentence, Evidence evidence) {
    return stems.stream()
        .filter(sentence.stems()::contains)
        .mapToDouble(evidence.article()::weight)
        .sum();
  }

  private static String around(Reading sentence, int i) {
    return Phrases.of(sentence, Math.max(0, i - 2), i + SHORT);
  }
}
