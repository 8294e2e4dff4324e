package dev.courant.summarize.grounding.fit;

import dev.courant.summarize.grounding.evidence.Article;
import dev.courant.summarize.grounding.reading.Reading;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The other names of the article, any of which may be the one that the sentence is about. */
final class CompetingNames {
  private static final double SHARPNESS = 6;

  private final Set<String> taken = new HashSet<>();
  private final Map<String, int[]> names;

  CompetingNames(Reading claim, Article article) {
    claim.tokens().forEach(token -> taken.add(token.key()));
    this.names = article.names();
  }

  /**
   * By how much more one of them stands in the sentences that have the value's neighbours, or right
   * before these, than the value itself does, -1 to 1. 0 for an article whose names cannot be told
   * by their capitals.
   */
  double lead(ContextFit fit) {
    if (names.isEmpty()) {
      return 0;
    }
    double[] weights =
        Arrays.stream(fit.shares()).map(share -> Math.exp(SHARPNESS * share)).toArray();
    double best = 0;
    for (Map.Entry<String, int[]> name : names.entrySet()) {
      if (!taken.contains(name.getKey())) {
        best = Math.max(best, total(weights, name.getValue()));
      }
    }
    return (best - total(weights, fit.value().positions())) / Arrays.stream(weights).sum();
  }

  /** Of the sentences at these positions and of the ones right after them, each once. */
  private static double total(double[] weights, int[] positions) {
    double total = 0;
    int next = 0;
    for (int s : positions) {
      for (int i = Math.max(s, next); i <= Math.min(s + 1, weights.length - 1); i++) {
        total += weights[i];
      }
      next = Math.max(next, s + 2);
    }
    return total;
  }
}
