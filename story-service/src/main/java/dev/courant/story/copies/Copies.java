package dev.courant.story.copies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
  private final List<long[]> shingles = new ArrayList<>();

  private Copies() {}

  /** For each article the place of the earlier one that it is a copy of, or -1. */
  static int[] of(List<Provenance> articles) {
    Copies copies = new Copies();
    int[] found = new int[articles.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = copies.take(i, articles.get(i).shingles());
    }
    return found;
  }

  private int take(int article, long[] own) {
    shingles.add(own);
    int best = nearest(own);
    if (best < 0) {
      for (long shingle : own) {
        List<Integer> places = this.places.computeIfAbsent(shingle, key -> new ArrayList<>(1));
        if (places.size() < MOST_PLACES) {
          places.add(article);
        }
      }
    }
    return best;
  }

  private int nearest(long[] own) {
    Map<Integer, Integer> shared = new HashMap<>();
    for (long shingle : own) {
      for (Integer place : places.getOrDefault(shingle, List.of())) {
        shared.merge(place, 1, Integer::sum);
      }
    }
    int best = -1;
    double most = SHARE;
    for (Map.Entry<Integer, Integer> each : shared.entrySet()) {
      int smaller = Math.min(own.length, shingles.get(each.getKey()).length);
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
