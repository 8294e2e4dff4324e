package dev.courant.publish.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two texts, by sentence: the fewest that were put in, left out or changed.
 */
public final class Differences {
  private Differences() {}

  /**
   * One difference.
   *
   * @param kind {@code added}, {@code removed} or {@code changed}
   * @param before null where it was added
   * @param after null where it was removed
   */
  public record Difference(String kind, @Nullable String before, @Nullable String after) {}

  /**
   * The differences in the order of the texts. What was replaced at one place is a change: of more
   * sentences for fewer, or fewer for more, those that are most alike.
   */
  public static List<Difference> between(List<String> before, List<String> after) {
    int[][] common = common(before, after);
    List<Difference> differences = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    List<String> added = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
        flush(differences, removed, added);
        i++;
        j++;
      } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
        removed.add(before.get(i++));
      } else {
        added.add(after.get(j++));
      }
    }
    flush(differences, removed, added);
    return differences;
  }

  /** How long the longest run of sentences is that both have from two places on. */
  static int[][] common(List<String> before, List<String> after) {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            before.get(i).equals(after.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static void flush(
      List<Difference> differences, List<String> removed, List<String> added) {
    Pairs pairs = new Pairs(removed, added);
    int i = 0;
    int j = 0;
    while (i < removed.size() || j < added.size()) {
      if (pairs.has(i, j)) {
        differences.add(new Difference("changed", removed.get(i++), added.get(j++)));
      } else if (pairs.leaves(i, j)) {
        differences.add(new Difference("removed", removed.get(i++), null));
      } else {
        differences.add(new Difference("added", null, added.get(j++)));
      }
    }
    removed.clear();
    added.clear();
  }

  /** As many pairs as there can be, in the order of both; of those the most alike. */
  private static final class Pairs {
    private final int[][] alike;
    private final int[][] best;

    Pairs(List<String> removed, List<String> added) {
      alike = new int[removed.size()][added.size()];
      best = new int[removed.size() + 1][added.size() + 1];
      List<Set<String>> before = removed.stream().map(WordDifferences::words).toList();
      List<Set<String>> after = added.stream().map(WordDifferences::words).toList();
      int aPair = 1000 * (1 + Math.min(removed.size(), added.size()));
      for (int i = removed.size() - 1; i >= 0; i--) {
        for (int j = added.size() - 1; j >= 0; j--) {
          double words = WordDifferences.alike(before.get(i), after.get(j));
          alike[i][j] = aPair + (int) (1000 * words);
          int paired = alike[i][j] + best[i + 1][j + 1];
          best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
        }
      }
    }

    boolean has(int i, int j) {
      return i < alike.length
          && j < alike[i].length
          && best[i][j] == alike[i][j] + best[i + 1][j + 1];
    }

    /** Whether the first of those that were removed has no pair. */
    boolean leaves(int i, int j) {
      return i < alike.length && (j == alike[i].length || best[i][j] == best[i + 1][j]);
    }
  }
}
