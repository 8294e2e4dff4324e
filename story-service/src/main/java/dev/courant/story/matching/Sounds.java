package dev.courant.story.matching;

/**
 * What a term may have in common with the same name or loanword in another language: its first five
 * letters and its consonants, spelled one way. Numbers and Chinese characters stand for themselves.
 */
final class Sounds {
  static final String NONE = "";

  private static final int BEGINNING = 5;
  private static final int SHORTEST_BEGINNING = 4;
  private static final int SHORTEST_SKELETON = 3;
  private static final String[][] SPELLINGS = {
    {"shch", "s"},
    {"tsch", "c"},
    {"tch", "c"},
    {"sch", "s"},
    {"sh", "s"},
    {"ch", "c"},
    {"zh", "j"},
    {"kh", "h"},
    {"ph", "f"},
    {"th", "t"},
    {"ts", "c"},
    {"tz", "c"},
    {"dj", "j"},
    {"qu", "k"},
    {"ck", "k"},
    {"x", "ks"},
    {"gu", "g"}
  };

  private Sounds() {}

  /** The beginning of a term, marked as one; nothing where the term is too short. */
  static String beginning(String term) {
    if (!isSpelled(term)) {
      return "=" + term;
    }
    return term.length() < SHORTEST_BEGINNING
        ? NONE
        : "<" + term.substring(0, Math.min(BEGINNING, term.length()));
  }

  /** The first five consonants of a term, marked as such; nothing where there are fewer than 3. */
  static String skeleton(String term) {
    if (!isSpelled(term)) {
      return NONE;
    }
    String word = term;
    for (String[] spelling : term.length() > 3 ? SPELLINGS : new String[0][]) {
      word = word.replace(spelling[0], spelling[1]);
    }
    StringBuilder bones = new StringBuilder("~");
    for (int i = 0; i < word.length() && bones.length() <= BEGINNING; i++) {
      char bone = bone(word.charAt(i), i == 0);
      if (bone != 0 && bones.charAt(bones.length() - 1) != bone) {
        bones.append(bone);
      }
    }
    return bones.length() <= SHORTEST_SKELETON ? NONE : bones.toString();
  }

  /** A letter as it is compared, or 0. */
  private static char bone(char letter, boolean first) {
    return switch (letter) {
      case 'a', 'e', 'i', 'o', 'u', 'y' -> first ? 'a' : 0;
      case 'j', 'h' -> 0;
      case 'c', 'q' -> 'k';
      case 'z' -> 's';
      case 'w' -> 'v';
      default -> letter;
    };
  }

  private static boolean isSpelled(String term) {
    char first = term.charAt(0);
    return first >= 'a' && first <= 'z';
  }
}
