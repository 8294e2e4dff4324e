package dev.courant.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * The baseline: an article joins the story of the nearest one before it, by the cosine of words and
 * bigrams weighted with TF-IDF, if that is near enough; with the threshold that is best for the
 * corpus.
 */
final class BigramStories {
  private static final int STEPS = 40;
  private static final double STEP = 0.01;

  private BigramStories() {}

  /** B-cubed F1 with the best of 40 thresholds, rarity known beforehand. */
  static double f1(List<StoryCase> cases) {
    List<Map<String, Double>> vectors = vectors(cases);
    int[] nearest = new int[cases.size()];
    double[] likeness = new double[cases.size()];
    for (int i = 1; i < nearest.length; i++) {
      for (int j = 0; j < i; j++) {
        double product = product(vectors.get(i), vectors.get(j));
        if (product > likeness[i]) {
          likeness[i] = product;
          nearest[i] = j;
        }
      }
    }
    List<String> wanted = cases.stream().map(StoryCase::story).toList();
    double best = 0;
    for (int step = 1; step <= STEPS; step++) {
      best = Math.max(best, BCubed.of(stories(nearest, likeness, step * STEP), wanted).f1());
    }
    return best;
  }

  private static List<String> stories(int[] nearest, double[] likeness, double threshold) {
    List<String> stories = new ArrayList<>();
    for (int i = 0; i < nearest.length; i++) {
      boolean joins = likeness[i] >= threshold;
      stories.add(joins ? stories.get(nearest[i]) : String.valueOf(i));
    }
    return stories;
  }

  private static List<Map<String, Double>> vectors(List<StoryCase> cases) {
    List<Map<String, Double>> vectors = new ArrayList<>();
    Map<String, Integer> frequencies = new HashMap<>();
    for (StoryCase each : cases) {
      Map<String, Double> counts = new HashMap<>();
      List<String> words =
          Rouge.words((each.title() == null ? "" : each.title()) + " " + each.text());
      for (int i = 0; i < words.size(); i++) {
        counts.merge(words.get(i), 1.0, Double::sum);
        if (i > 0) {
          counts.merge(words.get(i - 1) + " " + words.get(i), 1.0, Double::sum);
        }
      }
      new HashSet<>(counts.keySet()).forEach(key -> frequencies.merge(key, 1, Integer::sum));
      vectors.add(counts);
    }
    vectors.forEach(vector -> weigh(vector, frequencies, cases.size()));
    return vectors;
  }

  private static void weigh(
      Map<String, Double> vector, Map<String, Integer> frequencies, int size) {
    vector.replaceAll((key, count) ->
        (1 + Math.log(count)) * Math.log((size + 1.0) / frequencies.getOrDefault(key, 1)));
    double length = Math.sqrt(vector.values().stream().mapToDouble(each -> each * each).sum());
    vector.replaceAll((_, weight) -> length == 0 ? 0 : weight / length);
  }

  private static double product(Map<String, Double> a, Map<String, Double> b) {
    Map<String, Double> small = a.size() < b.size() ? a : b;
    Map<String, Double> large = small == a ? b : a;
    return small.entrySet().stream()
        .mapToDouble(each -> each.getValue() * large.getOrDefault(each.getKey(), 0.0))
        .sum();
  }
}
