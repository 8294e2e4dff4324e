package dev.courant.summarize.grounding.value;

import dev.courant.summarize.grounding.reading.Clauses;
import dev.courant.summarize.grounding.reading.Names;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.grounding.translated.ChineseNames;
import dev.courant.summarize.language.EnglishWords;
import dev.courant.summarize.language.PersonNames;
import dev.courant.summarize.language.Token;
import java.util.List;
import java.util.Set;

/**
 * What a sentence may add to a surname of its source: a given name, where the source always leaves
 * it out, and a ruler's number. Such a source has nothing to compare it with.
 */
final class FullerNames {
  private static final Set<String> NUMERALS =
      Set.of("ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii", "xiv", "xvi");

  private FullerNames() {}

  /**
   * Whether a word of a name that the source lacks only completes what it has.
   *
   * @param i the word's token
   */
  static boolean completes(Reading claim, Names.Name name, int i, List<Reading> source) {
    Token word = claim.tokens().get(i);
    if (NUMERALS.contains(word.key())) {
      return i > name.first() && alwaysBare(claim.tokens().get(i - 1), source);
    }
    if (i > name.first() && ChineseNames.person(claim.tokens().get(i - 1).text(), word.text())) {
      return alwaysBare(claim.tokens().get(i - 1), source);
    }
    return i == name.end() - 2
        && PersonNames.isGivenName(word.text())
        && !EnglishWords.common(claim.tokens().get(i + 1).key())
        && alwaysBare(claim.tokens().get(i + 1), source);
  }

  private static boolean alwaysBare(Token word, List<Reading> source) {
    boolean found = false;
    for (Reading sentence : source) {
      for (int at = 0; at < sentence.tokens().size(); at++) {
        Token token = sentence.tokens().get(at);
        if (token.sameAs(word) && token.capital()) {
          if (named(sentence, at, at - 1) || named(sentence, at + 1, at + 1)) {
            return false;
          }
          found = true;
        }
      }
    }
    return found;
  }

  /** Whether a neighbour is written like another part of a name: no title, no common word. */
  private static boolean named(Reading sentence, int gap, int neighbour) {
    if (neighbour < 0 || neighbour >= sentence.tokens().size() || Clauses.marked(sentence, gap)) {
      return false;
    }
    Token token = sentence.tokens().get(neighbour);
    return token.capital() && token.content() && !EnglishWords.common(token.key());
  }
}
