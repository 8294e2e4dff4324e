package dev.courant.operations.doctor;

import java.util.Map;
import java.util.TreeMap;

/** What the topics hold of one article: its revisions, and the order in which they came. */
final class Trail {
  private final TreeMap<Integer, Footprint> revisions = new TreeMap<>();
  private final int[] last = new int[Stage.values().length];

  Map<Integer, Footprint> revisions() {
    return revisions;
  }

  Footprint revision(int revision) {
    return revisions.computeIfAbsent(revision, _ -> new Footprint());
  }

  /** The highest revision that stands on a topic; 0 if none does. */
  int highest(Stage stage) {
    for (Map.Entry<Integer, Footprint> entry : revisions.descendingMap().entrySet()) {
      if (entry.getValue().on(stage)) {
        return entry.getKey();
      }
    }
    return 0;
  }

  /** The highest revision that came on a topic before this one, which counts from now on. */
  int follow(Stage stage, int revision) {
    int before = last[stage.ordinal()];
    last[stage.ordinal()] = Math.max(before, revision);
    return before;
  }
}
