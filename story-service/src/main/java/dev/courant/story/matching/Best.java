package dev.courant.story.matching;

import java.util.ArrayList;
import java.util.List;

/** The articles with the highest scores, the highest first; what is equal by id. */
final class Best {
  private final int limit;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Double> scores = new ArrayList<>();

  Best(int limit) {
    this.limit = limit;
  }

  /** Whether an article of this score may be among them. */
  boolean takes(double score) {
    return entries.size() < limit || score >= scores.getLast();
  }

  void add(Entry entry, double score) {
    int at = entries.size();
    while (at > 0 && isBefore(entry, score, at - 1)) {
      at--;
    }
    entries.add(at, entry);
    scores.add(at, score);
    if (entries.size() > limit) {
      entries.removeLast();
      scores.removeLast();
    }
  }

  List<Entry> entries() {
    return entries;
  }

  private boolean isBefore(Entry entry, double score, int other) {
    return score > scores.get(other)
        || score == scores.get(other)
            && entry.id.value().compareTo(entries.get(other).id.value()) < 0;
  }
}
