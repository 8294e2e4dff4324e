package dev.courant.publish.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What somebody may have meant by a word that is none of those that are known. */
final class Nearest {
  private static final int MOST = 3;
  private static final int LONGEST = 40;

  private Nearest() {}

  /** The nearest words, at most 3, the nearest first; none where none is like it. */
  static List<String> to(String given, Collection<String> known) {
    String word = given.toLowerCase(Locale.ROOT);
    if (word.isEmpty() || word.length() > LONGEST) {
      return List.of();
    }
    int farthest = Math.max(1, Math.min(3, word.length() / 3));
    return known.stream()
        .map(candidate -> new Candidate(candidate, distance(word, candidate)))
        .filter(candidate -> candidate.distance() <= farthest)
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
        .limit(MOST)
        .map(Candidate::word)
        .toList();
  }

  private record Candidate(String word, int distance) {}

  /** A word that begins or ends the other one is as near as one wrong letter. */
  private static int distance(String word, String candidate) {
    String other = candidate.toLowerCase(Locale.ROOT);
    boolean part =
        (word.length() > 2 && (other.startsWith(word) || other.endsWith(word)))
            || (other.length() > 3 && word.startsWith(other));
    return part ? 1 : edits(word, other);
  }

  /** Letters to put in, leave out, replace or swap with their neighbours (Damerau). */
  private static int edits(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        cost[i][j] = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        if (isSwapped(a, i, b, j)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[a.length()][b.length()];
  }

  private static boolean isSwapped(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
