package dev.courant.story.matching;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The two parts that a group falls into: what average-link clustering joined last among groups that
 * are large enough, each article then put to the part that it is more alike.
 *
 * @param first positions
 * @param second positions
 */
record Bisection(List<Integer> first, List<Integer> second) {
  private static final int ROUNDS = 5;

  /**
   * Parts a group; null where it has no two parts of that size.
   *
   * @param likeness for each two members
   * @param least members of a part
   */
  static @Nullable Bisection of(double[][] likeness, int least) {
    Bisection parts = lastJoined(likeness, least);
    for (int round = 0; parts != null && round < ROUNDS; round++) {
      Bisection better = parts.reassigned(likeness);
      if (better.equals(parts)) {
        break;
      }
      parts = better.first.size() < least || better.second.size() < least ? null : better;
    }
    return parts;
  }

  /** The likeness between two parts as a share of that within the less coherent one. */
  static double ratio(double[][] likeness, List<Integer> first, List<Integer> second) {
    double within = Math.min(average(likeness, first, first), average(likeness, second, second));
    return average(likeness, first, second) / Math.max(0.01, within);
  }

  double ratio(double[][] likeness) {
    return ratio(likeness, first, second);
  }

  private static double average(double[][] likeness, List<Integer> a, List<Integer> b) {
    double sum = 0;
    int pairs = 0;
    for (int i : a) {
      for (int j : b) {
        if (i != j) {
          sum += likeness[i][j];
          pairs++;
        }
      }
    }
    return pairs == 0 ? 0 : sum / pairs;
  }

  private Bisection reassigned(double[][] likeness) {
    List<Integer> nearFirst = new ArrayList<>();
    List<Integer> nearSecond = new ArrayList<>();
    for (int i = 0; i < likeness.length; i++) {
      List<Integer> one = List.of(i);
      boolean isFirst = average(likeness, one, first) >= average(likeness, one, second);
      (isFirst ? nearFirst : nearSecond).add(i);
    }
    return new Bisection(nearFirst, nearSecond);
  }

  private static @Nullable Bisection lastJoined(double[][] likeness, int least) {
    int size = likeness.length;
    double[][] links = new double[size][];
    List<List<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      links[i] = likeness[i].clone();
      groups.add(List.of(i));
    }
    Bisection last = null;
    for (int left = size; left > 1; left--) {
      int[] pair = strongest(links, groups);
      List<Integer> a = groups.get(pair[0]);
      List<Integer> b = groups.get(pair[1]);
      if (a.size() >= least && b.size() >= least) {
        last = new Bisection(a, b);
      }
      join(links, groups, pair[0], pair[1]);
    }
    return last;
  }

  private static int[] strongest(double[][] links, List<List<Integer>> groups) {
    int[] best = {-1, -1};
    for (int i = 0; i < links.length; i++) {
      for (int j = i + 1; j < links.length && !groups.get(i).isEmpty(); j++) {
        if (!groups.get(j).isEmpty() && (best[0] < 0 || links[i][j] > links[best[0]][best[1]])) {
          best = new int[] {i, j};
        }
      }
    }
    return best;
  }

  private static void join(double[][] links, List<List<Integer>> groups, int to, int from) {
    double a = groups.get(to).size();
    double b = groups.get(from).size();
    for (int k = 0; k < links.length; k++) {
      links[to][k] = (a * links[to][k] + b * links[from][k]) / (a + b);
      links[k][to] = links[to][k];
    }
    List<Integer> both = new ArrayList<>(groups.get(to));
    both.addAll(groups.get(from));
    groups.set(to, both);
    groups.set(from, List.of());
  }
}
