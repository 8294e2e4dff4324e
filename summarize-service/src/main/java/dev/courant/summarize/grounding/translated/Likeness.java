package dev.courant.summarize.grounding.translated;

import java.util.List;

/**
 * Whether two words in the 26 letters can be the same name, written after its sound in two
 * languages: an edit distance in which vowels, voiced and voiceless consonants and endings cost
 * little.
 */
final class Likeness {
  private static final double ALLOWED = 0.25;
  private static final double CLOSE = 0.1;
  private static final int LONG = 5;
  private static final int ENDING = 3;
  private static final double ENDING_COST = 0.15;
  private static final double OWN_ENDING_COST = 0.4;
  private static final double VOWEL_FOR_VOWEL = 0.3;
  private static final double VOWEL = 0.4;
  private static final double UNWRITTEN_VOWEL = 0.1;
  private static final double BREATH = 0.4;
  private static final double ALIKE = 0.4;

  private static final String VOWELS = "aeiou";
  private static final List<String> GROUPS =
      List.of("kgh4", "bpvf", "dt", "sz4$j", "lr", "mn", "ij", "uv");

  private static final int MASK = 0x7f;
  private static final double[][] SWAPS = swaps();

  private static final String[][] SOUNDS = {
    {"ght", "t"},
    {"tsch", "4"},
    {"shch", "$"},
    {"tch", "4"},
    {"sch", "$"},
    {"dzh", "j"},
    {"dj", "j"},
    {"ch", "4"},
    {"sh", "$"},
    {"zh", "j"},
    {"ph", "f"},
    {"th", "t"},
    {"kh", "h"},
    {"gh", "g"},
    {"ck", "k"},
    {"qu", "kv"},
    {"ce", "se"},
    {"ci", "si"},
    {"cy", "si"},
    {"c", "k"},
    {"q", "k"},
    {"x", "ks"},
    {"w", "v"},
    {"y", "i"},
  };

  private Likeness() {}

  /** Letters of the English alphabet as sounds, doubled ones once. */
  static String sound(String letters) {
    String sound = letters;
    for (String[] rule : SOUNDS) {
      sound = sound.replace(rule[0], rule[1]);
    }
    StringBuilder out = new StringBuilder(sound.length());
    for (int i = 0; i < sound.length(); i++) {
      if (i == 0 || sound.charAt(i) != sound.charAt(i - 1)) {
        out.append(sound.charAt(i));
      }
    }
    return out.toString();
  }

  /**
   * Whether a name and a word of the source sound alike; the word may have an ending of its own.
   *
   * @param name {@linkplain #sound sounds}
   * @param word likewise
   * @param vowelless whether the source's script leaves most vowels out
   */
  static boolean alike(String name, String word, boolean vowelless) {
    if (name.isEmpty() || word.isEmpty() || !startAlike(name, word, vowelless)) {
      return false;
    }
    if (word.length() + 3 < name.length() && !vowelless) {
      return false;
    }
    double[][] cost = costs(name, word, vowelless);
    int n = name.length();
    int w = word.length();
    double least = cost[n][w];
    if (n >= 4) {
      for (int j = Math.max(1, w - ENDING); j < w; j++) {
        least = Math.min(least, cost[n][j] + ENDING_COST * (w - j));
      }
      least = Math.min(least, cost[n - 1][w] + OWN_ENDING_COST);
    }
    return least <= ALLOWED * Math.max(n, Math.min(w, n + 2)) || n >= LONG && begins(cost, n, w);
  }

  /** Whether the word begins with the name: a compound, or an adjective made of it. */
  private static boolean begins(double[][] cost, int n, int w) {
    for (int j = n - 1; j <= Math.min(w, n + 1); j++) {
      if (cost[n][j] <= CLOSE * n) {
        return true;
      }
    }
    return false;
  }

  private static boolean startAlike(String a, String b, boolean vowelless) {
    return vowelless
        || swap(a.charAt(0), b.charAt(0)) < 1
        || a.charAt(0) == 'h'
        || b.charAt(0) == 'h';
  }

  private static double[][] costs(String a, String b, boolean vowelless) {
    double[][] cost = new double[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        double best = i == 0 && j == 0 ? 0 : Double.MAX_VALUE;
        if (i > 0) {
          best = Math.min(best, cost[i - 1][j] + alone(a.charAt(i - 1), vowelless));
        }
        if (j > 0) {
          best = Math.min(best, cost[i][j - 1] + alone(b.charAt(j - 1), vowelless));
        }
        if (i > 0 && j > 0) {
          best = Math.min(best, cost[i - 1][j - 1] + swap(a.charAt(i - 1), b.charAt(j - 1)));
        }
        cost[i][j] = best;
      }
    }
    return cost;
  }

  private static double alone(char c, boolean vowelless) {
    if (VOWELS.indexOf(c) >= 0) {
      return vowelless ? UNWRITTEN_VOWEL : VOWEL;
    }
    return c == 'h' ? BREATH : 1;
  }

  private static double swap(char a, char b) {
    return SWAPS[a & MASK][b & MASK];
  }

  private static double[][] swaps() {
    double[][] costs = new double[MASK + 1][MASK + 1];
    for (char a = 0; a <= MASK; a++) {
      for (char b = 0; b <= MASK; b++) {
        costs[a][b] = a == b ? 0 : 1;
        if (VOWELS.indexOf(a) >= 0 && VOWELS.indexOf(b) >= 0 && a != b) {
          costs[a][b] = VOWEL_FOR_VOWEL;
        }
      }
    }
    for (String group : GROUPS) {
      for (char a : group.toCharArray()) {
        for (char b : group.toCharArray()) {
          costs[a][b] = a == b ? 0 : Math.min(costs[a][b], ALIKE);
        }
      }
    }
    return costs;
  }
}
