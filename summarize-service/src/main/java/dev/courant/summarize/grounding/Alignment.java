package dev.courant.summarize.grounding;

import java.util.Arrays;
import java.util.List;

/**
 * The words of a sentence laid over those of its source: a longest common subsequence that prefers
 * unbroken runs. Takes time and space in proportion to the product of the two lengths, both capped.
 */
final class Alignment {
  private static final int MOST_CLAIM = 200;
  private static final int MOST_SOURCE = 2_000;
  private static final float MATCH = 1;
  private static final float RUN = 1.5f;

  private final List<Token> claim;
  private final List<Token> source;
  private final int[] places;

  private Alignment(List<Token> claim, List<Token> source) {
    this.claim = claim.subList(0, Math.min(MOST_CLAIM, claim.size()));
    this.source = source.subList(0, Math.min(MOST_SOURCE, source.size()));
    this.places = new int[this.claim.size()];
    Arrays.fill(places, -1);
    align();
  }

  static Alignment of(Reading claim, Evidence evidence) {
    return new Alignment(
        claim.tokens(),
        evidence.sentences().stream().flatMap(sentence -> sentence.tokens().stream()).toList());
  }

  /** A stretch where the two differ; either side may be empty, not both. */
  record Gap(List<Token> claim, List<Token> source, int claimStart) {}

  List<Token> source() {
    return source;
  }

  /** Where a word of the sentence stands in the source, or -1. */
  int place(int claimIndex) {
    return claimIndex < places.length ? places[claimIndex] : -1;
  }

  /** Share of the sentence's words that have a place. */
  double coverage() {
    return places.length == 0 ? 0 : (double) Arrays.stream(places).filter(p -> p >= 0).count() / places.length;
  }

  /** The differences between the first and the last word that have a place. */
  List<Gap> gaps() {
    java.util.ArrayList<Gap> gaps = new java.util.ArrayList<>();
    int before = -1;
    for (int i = 0; i < places.length; i++) {
      if (places[i] < 0) {
        continue;
      }
      if (before >= 0 && (i - before > 1 || places[i] - places[before] > 1)) {
        gaps.add(
            new Gap(
                claim.subList(before + 1, i),
                source.subList(places[before] + 1, places[i]),
                before + 1));
      }
      before = i;
    }
    return gaps;
  }

  private void align() {
    int rows = claim.size();
    int columns = source.size();
    float[][] best = new float[rows + 1][columns + 1];
    float[][] ending = new float[rows + 1][columns + 1];
    for (int i = 1; i <= rows; i++) {
      for (int j = 1; j <= columns; j++) {
        best[i][j] = Math.max(best[i - 1][j], best[i][j - 1]);
        if (claim.get(i - 1).sameAs(source.get(j - 1))) {
          ending[i][j] =
              Math.max(
                  ending[i - 1][j - 1] > 0 ? ending[i - 1][j - 1] + RUN : 0,
                  best[i - 1][j - 1] + MATCH);
          best[i][j] = Math.max(best[i][j], ending[i][j]);
        }
      }
    }
    trace(best, ending);
  }

  private void trace(float[][] best, float[][] ending) {
    int i = claim.size();
    int j = source.size();
    boolean inRun = false;
    while (i > 0 && j > 0) {
      if (ending[i][j] > 0 && (inRun || ending[i][j] >= best[i][j])) {
        places[i - 1] = j - 1;
        inRun = ending[i - 1][j - 1] > 0 && ending[i][j] == ending[i - 1][j - 1] + RUN;
        i--;
        j--;
      } else if (best[i - 1][j] >= best[i][j - 1]) {
        i--;
      } else {
        j--;
      }
    }
  }
}
