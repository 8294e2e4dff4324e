package dev.courant.story.matching;

import java.util.Arrays;

/**
 * What an article has in common with those of other languages: the {@link Keys} of its terms, each
 * once, with the greatest weight that a term of the article gives it.
 *
 * @param keys in the order of the terms
 * @param weights of each
 */
record KeyVector(int[] keys, double[] weights) {

  /**
   * The keys of an article, without how rare they are in the window.
   *
   * @param scratch is overwritten
   */
  static KeyVector bare(Entry entry, Keys keys, Weights by, Profile scratch) {
    scratch.clear();
    int[] found = new int[2 * entry.size()];
    int count = 0;
    for (int i = 0; i < found.length; i++) {
      int term = entry.term(i >> 1);
      int key = (i & 1) == 0 ? keys.beginning(term) : keys.skeleton(term);
      if (key != 0) {
        found[count] = key;
        count += scratch.get(key) == 0 ? 1 : 0;
        scratch.raise(key, Weights.count(entry, i >> 1) * by.kind(entry, i >> 1));
      }
    }
    int[] each = Arrays.copyOf(found, count);
    return new KeyVector(each, Arrays.stream(each).mapToDouble(scratch::get).toArray());
  }

  /** The same, weighted by how rare the keys are in the window now. */
  KeyVector weighted(Weights by) {
    double[] rare = weights.clone();
    for (int i = 0; i < keys.length; i++) {
      rare[i] *= by.keyRarity(keys[i]);
    }
    return new KeyVector(keys, rare);
  }

  /** Of the length. */
  double square() {
    double square = 0;
    for (double weight : weights) {
      square += weight * weight;
    }
    return square;
  }
}
