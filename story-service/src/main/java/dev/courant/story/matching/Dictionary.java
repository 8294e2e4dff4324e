package dev.courant.story.matching;

import java.util.Arrays;

/** Strings as small numbers from 1, which are given again once they are free. Not thread-safe. */
final class Dictionary {
  private String[] texts = new String[1024];
  private int[] table = new int[4096];
  private int[] free = new int[64];
  private int freed;
  private int end = 1;
  private int size;

  int size() {
    return size;
  }

  String text(int number) {
    return texts[number];
  }

  /** The number of a string, or 0. */
  int find(String text) {
    for (int at = home(text); table[at] != 0; at = next(at)) {
      if (texts[table[at]].equals(text)) {
        return table[at];
      }
    }
    return 0;
  }

  /** The number of a string, which it keeps until it is removed. */
  int intern(String text) {
    int known = find(text);
    if (known != 0) {
      return known;
    }
    if (2 * (size + 1) > table.length) {
      rehash();
    }
    if (end == texts.length) {
      texts = Arrays.copyOf(texts, end + end / 2);
    }
    int number = freed > 0 ? free[--freed] : end++;
    texts[number] = text;
    place(number);
    size++;
    return number;
  }

  /** Linear probing without tombstones: what follows in the run moves up. */
  void remove(int number) {
    int gap = home(texts[number]);
    while (table[gap] != number) {
      gap = next(gap);
    }
    for (int at = next(gap); table[at] != 0; at = next(at)) {
      int distance = (at - home(texts[table[at]])) & (table.length - 1);
      if (distance >= ((at - gap) & (table.length - 1))) {
        table[gap] = table[at];
        gap = at;
      }
    }
    table[gap] = 0;
    texts[number] = "";
    size--;
    if (freed == free.length) {
      free = Arrays.copyOf(free, 2 * freed);
    }
    free[freed++] = number;
  }

  private int next(int at) {
    return (at + 1) & (table.length - 1);
  }

  private int home(String text) {
    int hash = text.hashCode() * 0x9E3779B9;
    return (hash ^ (hash >>> 15)) & (table.length - 1);
  }

  private void place(int number) {
    int at = home(texts[number]);
    while (table[at] != 0) {
      at = next(at);
    }
    table[at] = number;
  }

  private void rehash() {
    int[] before = table;
    table = new int[2 * before.length];
    for (int number : before) {
      if (number != 0) {
        place(number);
      }
    }
  }
}
