package dev.courant.summarize.grounding.value;

import dev.courant.summarize.grounding.evidence.Article;
import dev.courant.summarize.grounding.evidence.ClaimCheck;
import dev.courant.summarize.grounding.evidence.Evidence;
import dev.courant.summarize.grounding.evidence.Finding;
import dev.courant.summarize.grounding.evidence.Reason;
import dev.courant.summarize.grounding.number.Quantity;
import dev.courant.summarize.grounding.reading.Clauses;
import dev.courant.summarize.grounding.reading.Phrases;
import dev.courant.summarize.grounding.reading.Polarity;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.language.Token;
import dev.courant.summarize.language.WordLists;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** "More than 100" is not "fewer than 100". */
public final class BoundCheck implements ClaimCheck {
  private static final int WORDS = 3;

  private enum Bound {
    UPPER,
    LOWER,
    NONE
  }

  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    for (Quantity quantity : claim.quantities()) {
      Bound bound = bound(claim, quantity);
      if (bound != Bound.NONE) {
        Reading other = opposite(quantity, bound, evidence.article());
        if (other != null) {
          String said = Phrases.of(claim, Math.max(0, quantity.first() - WORDS), quantity.end());
          return Finding.against(Reason.COMPARISON, said, other);
        }
      }
    }
    return null;
  }

  /** The first of the places with the number, where all of them bound it on the other side. */
  private static @Nullable Reading opposite(Quantity quantity, Bound bound, Article article) {
    Reading first = null;
    for (Reading sentence : article.readings()) {
      for (Quantity other : sentence.quantities()) {
        if (other.sameValue(quantity)) {
          Bound there = bound(sentence, other);
          if (there == Bound.NONE || there == bound) {
            return null;
          }
          first = first == null ? sentence : first;
        }
      }
    }
    return first;
  }

  private static Bound bound(Reading sentence, Quantity quantity) {
    List<String> before =
        Clauses.before(sentence, quantity.first(), WORDS + 1).stream()
            .map(i -> sentence.tokens().get(i))
            .filter(Token::word)
            .map(Token::key)
            .toList();
    String language = sentence.language().code();
    boolean negated =
        sentence
            .tokens()
            .subList(Math.max(0, quantity.first() - WORDS - 1), quantity.first())
            .stream()
            .anyMatch(Polarity.of(sentence.language())::negates);
    if (negated) {
      return Bound.NONE;
    }
    if (opens(before, WordLists.words("upper-bounds", language))) {
      return Bound.UPPER;
    }
    return opens(before, WordLists.words("lower-bounds", language)) ? Bound.LOWER : Bound.NONE;
  }

  /** Whether the words right before are one of these phrases. */
  private static boolean opens(List<String> before, Set<String> phrases) {
    return IntStream.rangeClosed(1, Math.min(2, before.size()))
        .anyMatch(n -> phrases.contains(String.join(" ", before.subList(0, n).reversed())));
  }
}
