package dev.courant.publish.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two texts, by sentence: the fewest that were put in, left out or changed.
 */
final class Differences {
  private Differences() {}

  /**
   * One difference.
   *
   * @param kind {@code added}, {@code removed} or {@code changed}
   * @param before null where it was added
   * @param after null where it was removed
   */
  record Difference(String kind, @Nullable String before, @Nullable String after) {}

  /** The differences in the order of the texts; what was replaced at one place is a change. */
  static List<Difference> between(List<String> before, List<String> after) {
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
  private static int[][] common(List<String> before, List<String> after) {
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
    for (int i = 0; i < Math.max(removed.size(), added.size()); i++) {
      @Nullable String before = i < removed.size() ? removed.get(i) : null;
      @Nullable String after = i < added.size() ? added.get(i) : null;
      String kind = before == null ? "added" : after == null ? "removed" : "changed";
      differences.add(new Difference(kind, before, after));
    }
    removed.clear();
    added.clear();
  }
}
