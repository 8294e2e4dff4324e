package dev.courant.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The TextRank baseline (Mihalcea and Tarau 2004): sentences ranked by PageRank (damping 0.85) over
 * shared words divided by the sum of the logarithms of their lengths.
 */
final class TextRank {
  private static final double DAMPING = 0.85;
  private static final int ROUNDS = 50;
  private static final int MOST_SENTENCES = 500;

  private TextRank() {}

  /** The highest-ranked sentences, in reading order, among the first 500. */
  static String summary(List<String> sentences, int count) {
    double[] ranks =
        ranks(weights(sentences.subList(0, Math.min(MOST_SENTENCES, sentences.size()))));
    return IntStream.range(0, ranks.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -ranks[i]))
        .limit(count)
        .sorted()
        .map(sentences::get)
        .collect(Collectors.joining(" "));
  }

  private static double[][] weights(List<String> sentences) {
    List<List<String>> words = sentences.stream().map(Rouge::words).toList();
    List<Set<String>> sets = words.stream().<Set<String>>map(HashSet::new).toList();
    double[][] weights = new double[words.size()][words.size()];
    for (int i = 0; i < words.size(); i++) {
      for (int j = 0; j < i; j++) {
        double lengths = Math.log(words.get(i).size()) + Math.log(words.get(j).size());
        long shared = sets.get(i).stream().filter(sets.get(j)::contains).count();
        weights[i][j] = lengths > 0 ? shared / lengths : 0;
        weights[j][i] = weights[i][j];
      }
    }
    return weights;
  }

  private static double[] ranks(double[][] weights) {
    double[] sums = Arrays.stream(weights).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
    double[] ranks = new double[weights.length];
    Arrays.fill(ranks, 1);
    for (int round = 0; round < ROUNDS; round++) {
      double[] last = ranks;
      ranks =
          IntStream.range(0, last.length)
              .mapToDouble(i -> 1 - DAMPING + DAMPING * received(weights[i], last, sums))
              .toArray();
    }
    return ranks;
  }

  private static double received(double[] weights, double[] ranks, double[] sums) {
    double sum = 0;
    for (int j = 0; j < weights.length; j++) {
      sum += weights[j] == 0 ? 0 : weights[j] / sums[j] * ranks[j];
    }
    return sum;
  }
}
