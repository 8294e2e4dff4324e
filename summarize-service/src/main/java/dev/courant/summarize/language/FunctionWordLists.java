package dev.courant.summarize.language;

import dev.courant.summarize.language.SnowballWords;
import java.util.HashSet;
import java.util.Set;

/** The function words of a language: the lists of the Snowball project, and our own beside them. */
final class FunctionWordLists {
  private FunctionWordLists() {}

  /** The languages that have a list. */
  static Set<String> languages() {
    return SnowballWords.languages();
  }

  /** Folded words; empty for a language without a list. */
  static Set<String> of(String language) {
    Set<String> words = new HashSet<>(WordLists.words("function-words", language));
    SnowballWords.of(language).forEach(word -> words.add(Fold.fold(word)));
    return Set.copyOf(words);
  }
}
