package dev.courant.story.matching;

import java.util.Arrays;

/** Sums by article number; the table is used again and again. Not thread-safe. */
final class Sums {
  private int[] slots = new int[4096];
  private int[] numbers = new int[1024];
  private double[] values = new double[1024];
  private int size;

  void clear() {
    Arrays.fill(slots, 0);
    size = 0;
  }

  int size() {
    return size;
  }

  int number(int k) {
    return numbers[k];
  }

  double value(int k) {
    return values[k];
  }

  void add(int number, double value) {
    int at = home(number);
    while (slots[at] != 0) {
      if (numbers[slots[at] - 1] == number) {
        values[slots[at] - 1] += value;
        return;
      }
      at = (at + 1) & (slots.length - 1);
    }
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
    }
    numbers[size] = number;
    values[size++] = value;
    slots[at] = size;
    if (2 * size > slots.length) {
      rehash();
    }
  }

  private void rehash() {
    slots = new int[2 * slots.length];
    for (int k = 0; k < size; k++) {
      int at = home(numbers[k]);
      while (slots[at] != 0) {
        at = (at + 1) & (slots.length - 1);
      }
      slots[at] = k + 1;
    }
  }

  private int home(int number) {
    int hash = number * 0x9E3779B9;
    return (hash ^ (hash >>> 15)) & (slots.length - 1);
  }
}
