package dev.courant.summarize.grounding.fit;

import dev.courant.summarize.grounding.reading.NameMatch;
import dev.courant.summarize.grounding.reading.Names;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.language.Token;
import dev.courant.summarize.language.WordLists;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether the words of a name belong together: in the source they stand side by side. */
final class NameAdjacency {
  private static final double LOOSE = 0.3;

  private final Reading claim;
  private final List<Reading> context;

  NameAdjacency(Reading claim, List<Reading> context) {
    this.claim = claim;
    this.context = context;
  }

  /**
   * How surely two neighbouring words of the name are none in the source, 0 to 1. The first word of
   * a sentence may be no part of the name ("Captain"), unless the source always has the same other
   * word after it, as after a given name.
   *
   * @param first the name's first token
   * @param last its last
   */
  double broken(int first, int last) {
    double most = 0;
    for (int i = first; i < last; i++) {
      most = Math.max(most, compound(i) ? 0 : broken(i));
    }
    return most;
  }

  private double broken(int i) {
    Token left = claim.tokens().get(i);
    Token right = claim.tokens().get(i + 1);
    Set<String> followers = new HashSet<>();
    boolean bound = true;
    for (Reading sentence : context) {
      for (int p = 0; p < sentence.tokens().size(); p++) {
        if (NameMatch.same(left, sentence.tokens().get(p))) {
          if (follows(right, sentence, p + 1) || follows(right, sentence, p + 2)) {
            return 0;
          }
          bound &= content(sentence, p + 1);
          followers.add(bound ? sentence.tokens().get(p + 1).stem() : "");
        }
      }
    }
    boolean opens = Names.startsClause(claim, i);
    if (followers.isEmpty() || opens && common(left)) {
      return 0;
    }
    return !opens || bound && followers.size() == 1 ? 1 : LOOSE;
  }

  /** Whether a hyphen joins it with the next word: what makes up a compound may stand apart. */
  private boolean compound(int i) {
    int end = claim.tokens().get(i).end();
    return "-‐‑".indexOf(claim.text().charAt(end)) >= 0;
  }

  /** Whether it is a word that opens sentences and names nobody. */
  private boolean common(Token word) {
    return WordLists.words("openers", claim.language().code()).contains(word.key());
  }

  private static boolean follows(Token word, Reading sentence, int at) {
    return at < sentence.tokens().size() && NameMatch.same(word, sentence.tokens().get(at));
  }

  private static boolean content(Reading sentence, int at) {
    return at < sentence.tokens().size() && sentence.tokens().get(at).content();
  }
}
