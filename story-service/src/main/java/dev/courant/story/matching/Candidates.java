package dev.courant.story.matching;

import java.util.Arrays;
import java.util.List;

/**
 * The articles of the window that may tell the same event: those that share the most of an
 * article's rarest terms, or of what these have in common with terms of other languages. Not
 * thread-safe.
 */
final class Candidates {
  private static final int RAREST = 24;
  private static final int MOST_FREQUENT = 1000;

  /** Between languages a likeness needs the background of others: keys until so many were seen. */
  private static final int MOST_LOOKED_AT = 2000;

  private final Terms terms;
  private final Window window;
  private final Weights weights;
  private final Sums sums = new Sums();
  private final Highest highest = new Highest();

  Candidates(Terms terms, Window window, Weights weights) {
    this.terms = terms;
    this.window = window;
    this.weights = weights;
  }

  /** At most so many in the article's language, the likeliest first. */
  List<Entry> within(Entry entry, int limit) {
    sums.clear();
    for (int i : rarest(entry)) {
      int term = entry.term(i);
      add(term, weights.plain(entry, i) * weights.kind(entry, i));
    }
    return best(entry, true, limit);
  }

  /** At most so many in other languages, the likeliest first. */
  List<Entry> across(Entry entry, int limit) {
    sums.clear();
    Keys keys = terms.keys();
    int looked = 0;
    for (int i : rarestKeys(entry)) {
      int key = key(entry, i);
      looked += keys.frequency(key);
      if (looked > MOST_LOOKED_AT) {
        break;
      }
      double base = Weights.count(entry, i >> 1) * weights.kind(entry, i >> 1);
      for (int j = 0; j < keys.length(key); j++) {
        if (!terms.isOnlyIn(keys.term(key, j), entry.tongue)) {
          add(keys.term(key, j), base * weights.keyRarity(key));
        }
      }
    }
    return best(entry, false, limit);
  }

  private void add(int term, double weight) {
    int[] list = terms.list(term);
    for (int k = 0; k < terms.length(term); k++) {
      sums.add(list[k], weight);
    }
  }

  private List<Entry> best(Entry entry, boolean same, int limit) {
    // Most sums are small, and many are equal: first how much is needed, from numbers alone.
    highest.clear(limit);
    for (int k = 0; k < sums.size(); k++) {
      if (sums.value(k) > highest.least() && isTaken(entry, sums.number(k), same)) {
        highest.add(sums.value(k));
      }
    }
    Best best = new Best(limit);
    for (int k = 0; k < sums.size(); k++) {
      if (sums.value(k) >= highest.least() && isTaken(entry, sums.number(k), same)) {
        Entry other = window.get(sums.number(k));
        if (other != null && best.takes(sums.value(k))) {
          best.add(other, sums.value(k));
        }
      }
    }
    return best.entries();
  }

  private boolean isTaken(Entry entry, int number, boolean same) {
    return number != entry.number && window.has(number, entry.tongue, same);
  }

  /** Positions of the terms that the fewest articles have. */
  private int[] rarest(Entry entry) {
    long[] order = new long[entry.size()];
    int count = 0;
    for (int i = 0; i < order.length; i++) {
      int frequency = terms.frequency(entry.term(i));
      if (frequency > 1 && frequency <= MOST_FREQUENT) {
        order[count++] = (long) frequency << 32 | i;
      }
    }
    return first(order, count, RAREST);
  }

  private int[] rarestKeys(Entry entry) {
    long[] order = new long[2 * entry.size()];
    int count = 0;
    for (int i = 0; i < order.length; i++) {
      int frequency = terms.keys().frequency(key(entry, i));
      if (key(entry, i) != 0 && frequency > 1 && frequency <= MOST_FREQUENT) {
        order[count++] = (long) frequency << 32 | i;
      }
    }
    return first(order, count, count);
  }

  /** The key of a position: even ones are beginnings, odd ones consonants. */
  private int key(Entry entry, int i) {
    int term = entry.term(i >> 1);
    return (i & 1) == 0 ? terms.keys().beginning(term) : terms.keys().skeleton(term);
  }

  private static int[] first(long[] order, int count, int limit) {
    Arrays.sort(order, 0, count);
    int[] first = new int[Math.min(limit, count)];
    for (int i = 0; i < first.length; i++) {
      first[i] = (int) order[i];
    }
    return first;
  }
}
