package dev.courant.story.matching;

import java.util.Arrays;

/**
 * How much a term tells: the rarer it is among the articles of the window the more (idf), the more
 * often an article has it (1 + ln), more for names and numbers. The same on every machine.
 */
final class Weights {
  static final double NAME = 2;
  private static final double NUMBER = 1.5;
  private static final double LEAST = 0.1;
  private static final double[] COUNTS = new double[32];

  static {
    for (int i = 1; i < COUNTS.length; i++) {
      COUNTS[i] = 1 + StrictMath.log(i);
    }
  }

  private final Terms terms;
  private final Window window;
  private double all;

  /** Of each frequency and a half. */
  private double[] logarithms = {};

  private int size = -1;

  Weights(Terms terms, Window window) {
    this.terms = terms;
    this.window = window;
  }

  /** How much one of an article's terms tells, names as other words. */
  double plain(Entry entry, int i) {
    return count(entry, i) * rarity(terms.frequency(entry.term(i)));
  }

  /** Weight of a term's kind. */
  double kind(Entry entry, int i) {
    return i < entry.names ? NAME : entry.isNumber(i) ? NUMBER : 1;
  }

  /** Weight of how often an article has a term. */
  static double count(Entry entry, int i) {
    return COUNTS[entry.count(i)];
  }

  /** How rare a key is. */
  double keyRarity(int key) {
    return rarity(terms.keys().frequency(key));
  }

  private void growTo(int frequency) {
    int known = logarithms.length;
    logarithms = Arrays.copyOf(logarithms, frequency + frequency / 2 + 1);
    for (int i = known; i < logarithms.length; i++) {
      logarithms[i] = StrictMath.log(i + 0.5);
    }
  }

  private double rarity(int frequency) {
    if (size != window.size()) {
      size = window.size();
      all = StrictMath.log(size + 1.0);
    }
    if (frequency >= logarithms.length) {
      growTo(frequency);
    }
    return Math.max(LEAST, all - logarithms[frequency]);
  }
}
