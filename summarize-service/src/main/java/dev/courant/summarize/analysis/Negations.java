package dev.courant.summarize.analysis;

import dev.courant.summarize.language.FoldedText;
import dev.courant.summarize.language.WordLists;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether words that contradict are negated themselves: "nobody denies", "bestritt das nie". */
final class Negations {
  private static final Set<String> UNSPACED = Set.of("zh", "ja", "ko");
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final int WORDS_BEFORE = 8;
  private static final int WORDS_BEHIND = 2;
  private static final int CHARS_BEFORE = 2;
  private static final int CHARS_BEHIND = 6;

  private final Set<String> negations;
  private final boolean unspaced;

  /** Those of a language, ISO 639-1. */
  Negations(String language) {
    negations = WordLists.words("negations", language);
    unspaced = UNSPACED.contains(language);
  }

  /** Whether the words between two folded positions are negated. */
  boolean negate(FoldedText text, int start, int end) {
    if (unspaced) {
      String beside =
          text.folded(Math.max(0, start - CHARS_BEFORE), start)
              + text.folded(end, Math.min(text.length(), end + CHARS_BEHIND));
      return negations.stream().anyMatch(beside::contains);
    }
    int wordEnd = Math.min(text.length(), text.wordEnd(end));
    List<String> before = words(text.folded(0, start));
    List<String> behind = words(text.folded(wordEnd, text.length()));
    return holds(before.subList(Math.max(0, before.size() - WORDS_BEFORE), before.size()))
        || holds(behind.subList(0, Math.min(WORDS_BEHIND, behind.size())));
  }

  private boolean holds(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      boolean contracted = words.get(i).equals("t") && i > 0 && words.get(i - 1).endsWith("n");
      if (contracted && negations.contains("n't") || negations.contains(words.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static List<String> words(String folded) {
    return SPACE.splitAsStream(folded.strip()).toList();
  }
}
