package dev.courant.story.matching;

import java.util.ArrayList;
import java.util.List;

/** The articles with the highest scores, the highest first; what is equal by id. */
final class Best {
  private final int limit;
  private final List<Entry> entries;
  private final double[] scores;

  Best(int limit) {
    this.limit = limit;
    entries = new ArrayList<>(limit + 1);
    scores = new double[limit + 1];
  }

  /** Whether an article of this score may be among them. */
  boolean takes(double score) {
    return entries.size() < limit || score >= scores[limit - 1];
  }

  void add(Entry entry, double score) {
    int at = entries.size();
    while (at > 0 && isBefore(entry, score, at - 1)) {
      at--;
    }
    System.arraycopy(scores, at, scores, at + 1, entries.size() - at);
    scores[at] = score;
    entries.add(at, entry);
    if (entries.size() > limit) {
      entries.removeLast();
    }
  }

  List<Entry> entries() {
    return entries;
  }

  private boolean isBefore(Entry entry, double score, int other) {
    return score > scores[other]
        || score == scores[other] && entry.id.value().compareTo(entries.get(other).id.value()) < 0;
  }
}
