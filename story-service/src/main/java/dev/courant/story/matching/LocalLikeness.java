package dev.courant.story.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How alike articles are by what not all of them have: rarity counts among them alone, so that what
 * look-alike events share (the same people, the same kind of event) weighs nothing.
 */
final class LocalLikeness {
  private final Terms terms;
  private final Weights weights;

  LocalLikeness(Terms terms, Weights weights) {
    this.terms = terms;
    this.weights = weights;
  }

  /** For each two articles, 0 to 1. */
  double[][] of(List<Entry> entries) {
    String language = entries.getFirst().language;
    boolean one = entries.stream().allMatch(entry -> entry.language.equals(language));
    return cosines(entries, one ? this::terms : this::keys);
  }

  private interface Vector {
    Map<Integer, Double> of(Entry entry);
  }

  private Map<Integer, Double> terms(Entry entry) {
    Map<Integer, Double> vector = new HashMap<>();
    for (int i = 0; i < entry.size(); i++) {
      double weight = Weights.count(entry, i) * weights.kind(entry, i);
      vector.merge(entry.term(i), weight, Math::max);
    }
    return vector;
  }

  private Map<Integer, Double> keys(Entry entry) {
    Map<Integer, Double> vector = new HashMap<>();
    for (int i = 0; i < entry.size(); i++) {
      double weight = Weights.count(entry, i) * weights.kind(entry, i);
      int beginning = terms.keys().beginning(entry.term(i));
      int skeleton = terms.keys().skeleton(entry.term(i));
      if (beginning != 0) {
        vector.merge(beginning, weight, Math::max);
      }
      if (skeleton != 0) {
        vector.merge(skeleton, weight, Math::max);
      }
    }
    return vector;
  }

  private static double[][] cosines(List<Entry> entries, Vector vectors) {
    int size = entries.size();
    Map<Integer, Integer> frequencies = new HashMap<>();
    List<Map<Integer, Double>> all = entries.stream().map(vectors::of).toList();
    all.forEach(each -> each.keySet().forEach(key -> frequencies.merge(key, 1, Integer::sum)));
    double[][] products = new double[size][size];
    double[] squares = new double[size];
    // Each shared term adds to the pairs that have it. The order of terms differs between runs,
    // and with it the last digits, unless sums are of whole numbers.
    Map<Integer, double[]> columns = new HashMap<>();
    for (int i = 0; i < size; i++) {
      for (Map.Entry<Integer, Double> each : all.get(i).entrySet()) {
        int frequency = frequencies.getOrDefault(each.getKey(), 0);
        if (frequency > 1) {
          double weight = whole(each.getValue() * StrictMath.log((size + 1.0) / frequency));
          columns.computeIfAbsent(each.getKey(), _ -> new double[size])[i] = weight;
          squares[i] += weight * weight;
        }
      }
    }
    columns.values().forEach(column -> addProducts(column, products));
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        double lengths = Math.sqrt(squares[i] * squares[j]);
        products[i][j] = i == j || lengths == 0 ? 0 : products[i][j] / lengths;
      }
    }
    return products;
  }

  private static void addProducts(double[] column, double[][] products) {
    for (int i = 0; i < column.length; i++) {
      for (int j = 0; column[i] > 0 && j < column.length; j++) {
        products[i][j] += column[i] * column[j];
      }
    }
  }

  /** In thousandths, so that sums are exact and no order of adding matters. */
  private static double whole(double weight) {
    return Math.rint(1000 * weight);
  }
}
