package dev.courant.summarize.extractive;

import dev.courant.summarize.language.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The words of a sentence with their counts, as numbers in the vocabulary of its text. */
final class Bag {
  private final int[] terms;
  private final int[] counts;
  private final int length;

  private Bag(int[] terms, int[] counts, int length) {
    this.terms = terms;
    this.counts = counts;
    this.length = length;
  }

  /** The bag of some words; those that the vocabulary does not know yet are added to it. */
  static Bag of(List<Word> words, Map<String, Integer> vocabulary) {
    int[] all = new int[words.size()];
    for (int i = 0; i < all.length; i++) {
      int next = vocabulary.size();
      Integer known = vocabulary.putIfAbsent(words.get(i).text(), next);
      all[i] = known == null ? next : known;
    }
    Arrays.sort(all);
    int[] terms = new int[all.length];
    int[] counts = new int[all.length];
    int different = 0;
    for (int i = 0; i < all.length; i++) {
      different += i == 0 || all[i] != all[i - 1] ? 1 : 0;
      terms[different - 1] = all[i];
      counts[different - 1]++;
    }
    return new Bag(Arrays.copyOf(terms, different), Arrays.copyOf(counts, different), all.length);
  }

  /** Different words. */
  int size() {
    return terms.length;
  }

  int term(int i) {
    return terms[i];
  }

  int count(int i) {
    return counts[i];
  }

  /** Words, repetitions counted. */
  int length() {
    return length;
  }

  /** The share of the smaller bag's different words that are in the other too, from 0 to 1. */
  double overlap(Bag other) {
    int shared = 0;
    for (int i = 0, j = 0; i < terms.length && j < other.terms.length; ) {
      int order = Integer.compare(terms[i], other.terms[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return (double) shared / Math.max(1, Math.min(terms.length, other.terms.length));
  }
}
