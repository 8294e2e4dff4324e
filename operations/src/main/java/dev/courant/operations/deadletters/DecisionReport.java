package dev.courant.operations.deadletters;

import dev.courant.operations.log.RecordPosition;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What became of the dead letters of a replay or a drop. Not for use by several threads. */
public final class DecisionReport {
  private static final int MOST_REASONS = 1000;

  private final Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
  private final Map<RecordPosition, String> reasons = new LinkedHashMap<>();

  void add(RecordPosition letter, Fate fate, String reason) {
    counts.merge(fate, 1, Integer::sum);
    if (!reason.isEmpty() && reasons.size() < MOST_REASONS) {
      reasons.put(letter, reason);
    }
  }

  /** How many ended that way. */
  public int count(Fate fate) {
    return counts.getOrDefault(fate, 0);
  }

  /** How many there were. */
  public int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Why some were superseded or refused; the first 1,000. */
  public Map<RecordPosition, String> reasons() {
    return Map.copyOf(reasons);
  }
}
