package dev.courant.operations.doctor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Counts findings, keeps the first few of each kind and hands each on. */
final class Findings implements Consumer<Finding> {
  private static final int EXAMPLES = 5;

  private final Map<FindingKind, Integer> counts = new EnumMap<>(FindingKind.class);
  private final Map<FindingKind, List<Finding>> examples = new EnumMap<>(FindingKind.class);
  private final Consumer<Finding> each;

  Findings(Consumer<Finding> each) {
    this.each = each;
  }

  @Override
  public void accept(Finding finding) {
    counts.merge(finding.kind(), 1, Integer::sum);
    List<Finding> first = examples.computeIfAbsent(finding.kind(), _ -> new ArrayList<>());
    if (first.size() < EXAMPLES) {
      first.add(finding);
    }
    each.accept(finding);
  }

  Map<FindingKind, Integer> counts() {
    return counts;
  }

  List<Finding> examples(FindingKind kind) {
    return examples.getOrDefault(kind, List.of());
  }
}
