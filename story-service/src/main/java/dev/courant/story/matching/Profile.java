package dev.courant.story.matching;

import java.util.Arrays;

/** A sparse vector of numbers from 1: open addressing in a table that is used again and again. */
final class Profile {
  private int[] keys = new int[512];
  private double[] values = new double[512];
  private int size;

  void clear() {
    Arrays.fill(keys, 0);
    size = 0;
  }

  double get(int key) {
    for (int at = home(key); keys[at] != 0; at = (at + 1) & (keys.length - 1)) {
      if (keys[at] == key) {
        return values[at];
      }
    }
    return 0;
  }

  /** Keeps the greater of two values; values are greater than 0. */
  void raise(int key, double value) {
    if (2 * (size + 1) > keys.length) {
      grow();
    }
    int at = home(key);
    while (keys[at] != 0 && keys[at] != key) {
      at = (at + 1) & (keys.length - 1);
    }
    size += keys[at] == 0 ? 1 : 0;
    values[at] = keys[at] == 0 ? value : Math.max(values[at], value);
    keys[at] = key;
  }

  private int home(int key) {
    int hash = key * 0x9E3779B9;
    return (hash ^ (hash >>> 16)) & (keys.length - 1);
  }

  private void grow() {
    int[] oldKeys = keys;
    double[] oldValues = values;
    keys = new int[2 * oldKeys.length];
    values = new double[keys.length];
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        raise(oldKeys[i], oldValues[i]);
      }
    }
  }
}
