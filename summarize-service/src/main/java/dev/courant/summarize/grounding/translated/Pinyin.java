package dev.courant.summarize.grounding.translated;

import dev.courant.summarize.language.EnglishWords;
import java.util.Set;

/** What is written in Pinyin, the letters for Chinese: syllables, and names of people. */
final class Pinyin {
  private static final int LONGEST_SYLLABLE = 6;

  /** Longer words that can be parted into syllables are foreign ones by chance. */
  private static final int MOST_SYLLABLES = 3;

  private static final Set<String> SURNAMES = Lines.words("chinese-surnames.txt");

  private Pinyin() {}

  /** The fewest syllables that the letters can be parted into; 0 where they cannot. */
  static int syllables(String letters) {
    int[] fewest = new int[letters.length() + 1];
    for (int end = 1; end <= letters.length(); end++) {
      for (int start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++) {
        boolean reachable = start == 0 || fewest[start] > 0;
        boolean better = fewest[end] == 0 || fewest[start] + 1 < fewest[end];
        if (reachable && better && HanReadings.syllable(letters.substring(start, end))) {
          fewest[end] = fewest[start] + 1;
        }
      }
    }
    return fewest[letters.length()];
  }

  /** The first syllable, the longest that leaves others. */
  static String first(String letters) {
    int end = Math.min(LONGEST_SYLLABLE, letters.length());
    while (end > 1
        && !(HanReadings.syllable(letters.substring(0, end))
            && syllables(letters.substring(end)) > 0)) {
      end--;
    }
    return letters.substring(0, end);
  }

  /** Whether a word is Chinese by its letters: of several syllables, and no name of English. */
  static boolean word(String letters) {
    int syllables = syllables(letters);
    String capital =
        letters.isEmpty()
            ? letters
            : Character.toUpperCase(letters.charAt(0)) + letters.substring(1);
    return syllables > 1 && syllables <= MOST_SYLLABLES && !EnglishWords.knownName(capital);
  }

  static boolean surname(String letters) {
    return SURNAMES.contains(letters);
  }

  /** Whether a word can be what follows a family name: of one or two syllables. */
  static boolean given(String letters) {
    int syllables = syllables(letters);
    return syllables == 1 || syllables == 2;
  }
}
