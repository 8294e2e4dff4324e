package dev.courant.ingest.feed;

import java.util.EnumMap;
import java.util.Map;

/** How many elements of each kind are open around the place that has been read to. */
final class EnclosingElements {
  private final Map<FeedVocabulary, int[]> open = new EnumMap<>(FeedVocabulary.class);

  void enter(FeedVocabulary element) {
    open.computeIfAbsent(element, e -> new int[1])[0]++;
  }

  void leave(FeedVocabulary element) {
    int[] count = open.get(element);
    if (count != null) {
      count[0]--;
    }
  }

  boolean isIn(FeedVocabulary element) {
    int[] count = open.get(element);
    return count != null && count[0] > 0;
  }

  /** Whether what stands here is said of something other than the feed or the entry. */
  boolean isAside() {
    return isIn(FeedVocabulary.SOURCE)
        || isIn(FeedVocabulary.IMAGE)
        || isIn(FeedVocabulary.TEXT_INPUT);
  }
}
