package dev.courant.summarize.grounding.relation;

import dev.courant.summarize.grounding.evidence.ClaimCheck;
import dev.courant.summarize.grounding.evidence.Evidence;
import dev.courant.summarize.grounding.evidence.Finding;
import dev.courant.summarize.grounding.evidence.Reason;
import dev.courant.summarize.grounding.reading.Phrases;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.language.Token;
import dev.courant.summarize.language.WordLists;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to whom: two words around a third, mostly a verb, do not stand the other way round
 * in all of the evidence, unless one of the two is in the passive.
 */
public final class RolesCheck implements ClaimCheck {
  private static final int REACH = 3;

  /** Three content words that follow each other, by their tokens. */
  private record Triple(int left, int middle, int right) {}

  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    List<Token> tokens = claim.tokens();
    List<Integer> content =
        IntStream.range(0, tokens.size())
            .filter(i -> tokens.get(i).content() && !adverb(claim, i))
            .boxed()
            .toList();
    for (int i = 0; i + 2 < content.size(); i++) {
      Triple triple = new Triple(content.get(i), content.get(i + 1), content.get(i + 2));
      if (distinct(tokens, triple) && act(claim, triple) && reversed(claim, triple, evidence)) {
        return new Finding(
            Reason.ROLES,
            "the other way round: " + Phrases.of(claim, triple.left, triple.right + 1));
      }
    }
    return null;
  }

  private static boolean adverb(Reading sentence, int i) {
    return sentence.language().code().equals("en") && sentence.tokens().get(i).key().endsWith("ly");
  }

  private static boolean distinct(List<Token> tokens, Triple triple) {
    return !tokens.get(triple.left).sameAs(tokens.get(triple.right))
        && !tokens.get(triple.left).sameAs(tokens.get(triple.middle))
        && !tokens.get(triple.middle).sameAs(tokens.get(triple.right));
  }

  /** Whether the middle may be a verb: no name, no number, nothing in a list. */
  private static boolean act(Reading sentence, Triple triple) {
    Token middle = sentence.tokens().get(triple.middle);
    return middle.word()
        && !middle.capital()
        && sentence.tokens().get(triple.left).word()
        && sentence.tokens().get(triple.right).word()
        && triple.right - triple.left <= 2 * REACH
        && sentence.dates().stream()
            .noneMatch(d -> triple.left <= d.first() && d.first() <= triple.right)
        && !Phrases.of(sentence, triple.left, triple.right + 1).contains(",");
  }

  private static boolean reversed(Reading claim, Triple triple, Evidence evidence) {
    boolean reversed = false;
    for (Reading sentence : evidence.sentences()) {
      for (int p = 0; p < sentence.tokens().size(); p++) {
        if (sentence.tokens().get(p).sameAs(claim.tokens().get(triple.middle))) {
          boolean leftBefore = near(sentence, p, -1, claim.tokens().get(triple.left)) >= 0;
          boolean rightAfter = near(sentence, p, 1, claim.tokens().get(triple.right)) >= 0;
          if (leftBefore || rightAfter) {
            return false;
          }
          reversed |= turned(claim, triple, sentence, p);
        }
      }
    }
    return reversed;
  }

  /** Whether the source has the right one before and the left one after, both active or passive. */
  private static boolean turned(Reading claim, Triple triple, Reading sentence, int p) {
    int before = near(sentence, p, -1, claim.tokens().get(triple.right));
    int after = near(sentence, p, 1, claim.tokens().get(triple.left));
    return before >= 0
        && after >= 0
        && act(sentence, new Triple(before, p, after))
        && agent(claim, triple.middle, triple.right) == agent(sentence, p, after);
  }

  /** Where a word stands within reach of a place on one side, or -1. */
  private static int near(Reading sentence, int place, int step, Token word) {
    for (int i = 1; i <= REACH; i++) {
      int at = place + i * step;
      if (at >= 0 && at < sentence.tokens().size() && sentence.tokens().get(at).sameAs(word)) {
        return at;
      }
    }
    return -1;
  }

  /** Whether a word such as "by" stands between. */
  private static boolean agent(Reading sentence, int from, int to) {
    Set<String> agents = WordLists.words("agents", sentence.language().code());
    return sentence.tokens().subList(from, to).stream()
        .anyMatch(token -> agents.contains(token.key()));
  }
}
