package dev.courant.ingest.gate;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether two texts are about the same, by the words that they share: longer words by their
 * beginnings, so that endings do not matter; in scripts without spaces pairs of characters.
 */
final class Kinship {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final int SHORTEST = 4;
  private static final int SHORTEST_ELSEWHERE = 3;
  private static final int STEM = 6;
  private static final double HALF = 0.5;
  private static final double MOST = 0.6;

  private Kinship() {}

  /** Whether two headlines share half of the words of the shorter one. */
  static boolean areTitles(String one, String other) {
    Set<String> words = words(one);
    Set<String> others = words(other);
    int common = common(words, others);
    int shorter = Math.min(words.size(), others.size());
    return common > 0 && common >= HALF * shorter && (common > 1 || shorter == 1);
  }

  /** Whether a text has most words of a headline. */
  static boolean mentions(String body, String title) {
    return has(body, title, 2);
  }

  /** Whether a text has most of the words of a few sentences. */
  static boolean retells(String body, String sentences) {
    return has(body, sentences, 4);
  }

  private static boolean has(String body, String text, int least) {
    Set<String> wanted = words(text);
    int common = common(wanted, words(body));
    return common >= least && common >= MOST * wanted.size();
  }

  private static int common(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    return both.size();
  }

  static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    for (String word : NO_WORD.split(plain)) {
      if (!word.isEmpty()) {
        add(words, word);
      }
    }
    return words;
  }

  private static void add(Set<String> words, String word) {
    int c = word.codePointAt(0);
    if (isWrittenWithoutSpaces(c)) {
      for (int i = 0; i + 2 <= word.length(); i++) {
        words.add(word.substring(i, i + 2));
      }
      return;
    }
    boolean western =
        switch (UnicodeScript.of(c)) {
          case LATIN, CYRILLIC, GREEK -> true;
          default -> false;
        };
    if (word.length() >= (western ? SHORTEST : SHORTEST_ELSEWHERE)
        || (Character.isDigit(c) && word.length() > 1)) {
      words.add(word.substring(0, Math.min(word.length(), STEM)));
    }
  }

  private static boolean isWrittenWithoutSpaces(int c) {
    return switch (UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }
}
