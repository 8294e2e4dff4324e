package dev.courant.story.copies;

import dev.courant.model.ArticleSummarized;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds copies: articles of which so much stands in an earlier one, or the other way round, that
 * they are one text. A shortened copy counts. Each article is compared with those alone that are no
 * copies of others, so that a round-up ties nothing together. Takes time linear in the runs of
 * words.
 */
final class Copies {
  /** A fifth of the words changed leaves this much of all runs of four. */
  private static final double SHARE = 0.4;

  private static final int FEWEST = 12;
  private static final int MOST_PLACES = 64;

  private final Map<Long, List<Integer>> places = new HashMap<>();
  private final List<Set<Long>> shingles = new ArrayList<>();

  private Copies() {}

  /** For each article the place of the earlier one that it is a copy of, or -1. */
  static int[] of(List<ArticleSummarized> articles) {
    Copies copies = new Copies();
    int[] found = new int[articles.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = copies.take(i, Shingles.of(articles.get(i)));
    }
    return found;
  }

  private int take(int article, Set<Long> own) {
    shingles.add(own);
    int best = nearest(own);
    if (best < 0) {
      for (Long shingle : own) {
        List<Integer> places = this.places.computeIfAbsent(shingle, key -> new ArrayList<>(1));
        if (places.size() < MOST_PLACES) {
          places.add(article);
        }
      }
    }
    return best;
  }

  private int nearest(Set<Long> own) {
    Map<Integer, Integer> shared = new HashMap<>();
    for (Long shingle : own) {
      for (Integer place : places.getOrDefault(shingle, List.of())) {
        shared.merge(place, 1, Integer::sum);
      }
    }
    int best = -1;
    double most = SHARE;
    for (Map.Entry<Integer, Integer> each : shared.entrySet()) {
      int smaller = Math.min(own.size(), shingles.get(each.getKey()).size());
      double share = (double) each.getValue() / smaller;
      boolean better = share > most || share == most && (best < 0 || each.getKey() < best);
      if (smaller >= FEWEST && better) {
        best = each.getKey();
        most = share;
      }
    }
    return best;
  }
}
