package dev.courant.ingest.feed;

import java.util.EnumMap;
import java.util.Map;

/** How many elements of each kind are open around the place that has been read to. */
final class Place {
  private final Map<Vocabulary, int[]> open = new EnumMap<>(Vocabulary.class);

  void enter(Vocabulary element) {
    open.computeIfAbsent(element, e -> new int[1])[0]++;
  }

  void leave(Vocabulary element) {
    int[] count = open.get(element);
    if (count != null) {
      count[0]--;
    }
  }

  boolean isIn(Vocabulary element) {
    int[] count = open.get(element);
    return count != null && count[0] > 0;
  }

  /** Whether what stands here is said of something other than the feed or the entry. */
  boolean isAside() {
    return isIn(Vocabulary.SOURCE) || isIn(Vocabulary.IMAGE) || isIn(Vocabulary.TEXT_INPUT);
  }
}
