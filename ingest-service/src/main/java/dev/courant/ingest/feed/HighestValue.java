package dev.courant.ingest.feed;

import org.jspecify.annotations.Nullable;

/** Of the values that elements of one kind have, the one that stands highest in the tree. */
final class HighestValue<T> {
  private static final int NOWHERE = Integer.MAX_VALUE;

  private @Nullable T value;
  private int depth = NOWHERE;

  /** The value; null where there is none. */
  @Nullable T get() {
    return value;
  }

  /** Whether no value stands higher: one at that depth may take its place. */
  boolean yieldsTo(int other) {
    return other <= depth;
  }

  /** Whether the value stands at that very depth. */
  boolean isAt(int other) {
    return value != null && depth == other;
  }

  /** Takes a value unless one stands higher; of equals the last counts. */
  void offer(T other, int at) {
    if (yieldsTo(at)) {
      value = other;
      depth = at;
    }
  }

  /** Takes a value's place wherever it stands. */
  void replace(T other) {
    value = other;
  }

  /** Stands in until there is any value. */
  void standIn(T other) {
    value = value == null ? other : value;
  }
}
