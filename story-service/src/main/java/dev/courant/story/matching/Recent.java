package dev.courant.story.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The articles of the last decisions, by the decision's number. */
final class Recent {
  private final NavigableMap<Long, List<Entry>> bySequence = new TreeMap<>();
  private final int kept;

  /**
   * None yet.
   *
   * @param kept how many decisions back
   */
  Recent(int kept) {
    this.kept = kept;
  }

  /** Something was decided about an article, by the decision that it holds. */
  void add(Entry entry) {
    bySequence.computeIfAbsent(entry.sequence, _ -> new ArrayList<>()).add(entry);
    bySequence.headMap(bySequence.lastKey() - kept).clear();
  }

  /** Whether one of the articles that were decided about after a decision is of some kind. */
  boolean since(long sequence, Predicate<Entry> kind) {
    return bySequence.tailMap(sequence, false).values().stream()
        .flatMap(List::stream)
        .anyMatch(entry -> entry.isKept() && entry.sequence > sequence && kind.test(entry));
  }

  /** Articles for which a decision was the last one, by id; a few if it moved many. */
  List<Entry> of(long sequence, int limit) {
    return bySequence.getOrDefault(sequence, List.of()).stream()
        .filter(entry -> entry.isKept() && entry.sequence == sequence && entry.story != null)
        .distinct()
        .sorted(Comparator.comparing(entry -> entry.id.value()))
        .limit(limit)
        .toList();
  }
}
