package dev.courant.story.matching;

import java.util.Arrays;

/** A number for each two articles, by their numbers; the table is used again. Not thread-safe. */
final class Pairs {
  private long[] keys = new long[1 << 12];
  private double[] values = new double[keys.length];
  private int size;

  void clear() {
    if (size > 0) {
      Arrays.fill(keys, 0);
      size = 0;
    }
  }

  /** What is known of two articles, or NaN. */
  double get(int a, int b) {
    long key = key(a, b);
    for (int at = home(key); keys[at] != 0; at = (at + 1) & (keys.length - 1)) {
      if (keys[at] == key) {
        return values[at];
      }
    }
    return Double.NaN;
  }

  /** Two articles of which nothing is known. */
  void put(int a, int b, double value) {
    if (2 * (size + 1) > keys.length) {
      grow();
    }
    place(key(a, b), value);
    size++;
  }

  private void place(long key, double value) {
    int at = home(key);
    while (keys[at] != 0) {
      at = (at + 1) & (keys.length - 1);
    }
    keys[at] = key;
    values[at] = value;
  }

  /** Numbers are not 0, so that no key is. */
  private static long key(int a, int b) {
    return (long) Math.min(a, b) << 32 | Math.max(a, b) & 0xFFFFFFFFL;
  }

  private int home(long key) {
    long hash = key * 0x9E3779B97F4A7C15L;
    return (int) (hash >>> 32) & (keys.length - 1);
  }

  private void grow() {
    long[] oldKeys = keys;
    double[] oldValues = values;
    keys = new long[2 * oldKeys.length];
    values = new double[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        place(oldKeys[i], oldValues[i]);
      }
    }
  }
}
