package dev.courant.story.matching;

import java.util.List;

/**
 * How alike articles are by what not all of them have: rarity counts among them alone, so that what
 * look-alike events share (the same people, the same kind of event) weighs nothing. Not
 * thread-safe.
 */
final class LocalLikeness {
  private final Vectors vectors;
  private final Weights weights;
  private final Sums frequencies = new Sums();
  private final Profile own = new Profile();

  LocalLikeness(Vectors vectors, Weights weights) {
    this.vectors = vectors;
    this.weights = weights;
  }

  /** For each two articles, 0 to 1. */
  double[][] of(List<Entry> entries) {
    Entry first = entries.getFirst();
    boolean one = entries.stream().allMatch(first::speaksAs);
    return cosines(entries.stream().map(one ? this::terms : vectors::bareKeys).toList());
  }

  /** Terms in place of keys. */
  private KeyVector terms(Entry entry) {
    int[] terms = new int[entry.size()];
    double[] each = new double[terms.length];
    for (int i = 0; i < terms.length; i++) {
      terms[i] = entry.term(i);
      each[i] = Weights.count(entry, i) * weights.kind(entry, i);
    }
    return new KeyVector(terms, each);
  }

  private double[][] cosines(List<KeyVector> all) {
    int size = all.size();
    frequencies.clear();
    all.forEach(vector -> {
      for (int key : vector.keys()) {
        frequencies.add(key, 1);
      }
    });
    List<KeyVector> local = all.stream().map(vector -> local(vector, size)).toList();
    double[] squares = local.stream().mapToDouble(KeyVector::square).toArray();
    double[][] cosines = new double[size][size];
    for (int i = 0; i < size; i++) {
      own.clear();
      KeyVector vector = local.get(i);
      for (int k = 0; k < vector.keys().length; k++) {
        if (vector.weights()[k] > 0) {
          own.raise(vector.keys()[k], vector.weights()[k]);
        }
      }
      for (int j = i + 1; j < size; j++) {
        double lengths = Math.sqrt(squares[i] * squares[j]);
        cosines[i][j] = lengths == 0 ? 0 : product(local.get(j)) / lengths;
        cosines[j][i] = cosines[i][j];
      }
    }
    return cosines;
  }

  /** Weighted by how rare each is among all; what one alone has weighs nothing. */
  private KeyVector local(KeyVector vector, int size) {
    double[] rare = new double[vector.keys().length];
    for (int k = 0; k < rare.length; k++) {
      double frequency = frequencies.of(vector.keys()[k]);
      rare[k] = frequency > 1 ? vector.weights()[k] * StrictMath.log((size + 1.0) / frequency) : 0;
    }
    return new KeyVector(vector.keys(), rare);
  }

  private double product(KeyVector other) {
    double product = 0;
    for (int k = 0; k < other.keys().length; k++) {
      product += other.weights()[k] * own.get(other.keys()[k]);
    }
    return product;
  }
}
