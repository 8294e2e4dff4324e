package dev.courant.story.matching;

import java.util.Arrays;

/** Sums by article number; the table is used again and again. Not thread-safe. */
final class Sums {
  private int[] slots = new int[4096];
  private int[] numbers = new int[1024];

  /** Which slot each is in, so that clearing costs no more than was used. */
  private int[] places = new int[1024];

  private double[] values = new double[1024];
  private int size;

  void clear() {
    for (int k = 0; k < size; k++) {
      slots[places[k]] = 0;
    }
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

  /** The sum of a number; 0 if it has none. */
  double of(int number) {
    for (int at = home(number); slots[at] != 0; at = (at + 1) & (slots.length - 1)) {
      if (numbers[slots[at] - 1] == number) {
        return values[slots[at] - 1];
      }
    }
    return 0;
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
      places = Arrays.copyOf(places, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
    }
    numbers[size] = number;
    places[size] = at;
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
      places[k] = at;
    }
  }

  private int home(int number) {
    int hash = number * 0x9E3779B9;
    return (hash ^ (hash >>> 15)) & (slots.length - 1);
  }
}
