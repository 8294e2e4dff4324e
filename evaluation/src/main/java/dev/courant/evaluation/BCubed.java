package dev.courant.evaluation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well a grouping agrees with another (Bagga and Baldwin 1998): for each item the share of its
 * group that belongs there, and the share of what belongs there that is in its group, averaged.
 */
record BCubed(double precision, double recall) {
  /** Compares groupings, given as each item's group. */
  static BCubed of(List<String> found, List<String> wanted) {
    Map<String, Set<Integer>> groups = groups(found);
    Map<String, Set<Integer>> wantedGroups = groups(wanted);
    double precision = 0;
    double recall = 0;
    for (int i = 0; i < found.size(); i++) {
      Set<Integer> group = groups.getOrDefault(found.get(i), Set.of());
      Set<Integer> belonging = wantedGroups.getOrDefault(wanted.get(i), Set.of());
      double both = group.stream().filter(belonging::contains).count();
      precision += both / group.size();
      recall += both / belonging.size();
    }
    int size = Math.max(1, found.size());
    return new BCubed(precision / size, recall / size);
  }

  double f1() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  /** F1 over pairs of items that are in one group. */
  static double pairs(List<String> found, List<String> wanted) {
    double both = 0;
    double one = 0;
    for (int i = 0; i < found.size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean together = found.get(i).equals(found.get(j));
        boolean belong = wanted.get(i).equals(wanted.get(j));
        both += together && belong ? 1 : 0;
        one += (together ? 1 : 0) + (belong ? 1 : 0);
      }
    }
    return one == 0 ? 1 : 2 * both / one;
  }

  private static Map<String, Set<Integer>> groups(List<String> labels) {
    Map<String, Set<Integer>> groups = new HashMap<>();
    for (int i = 0; i < labels.size(); i++) {
      groups.computeIfAbsent(labels.get(i), _ -> new HashSet<>()).add(i);
    }
    return groups;
  }
}
