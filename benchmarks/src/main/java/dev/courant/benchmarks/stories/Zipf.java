package dev.courant.benchmarks.stories;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Ranks as words have them: the frequency of a rank falls with its power. */
final class Zipf {
  private final double[] upTo;

  Zipf(int ranks, double exponent) {
    upTo = new double[ranks];
    double sum = 0;
    for (int i = 0; i < ranks; i++) {
      sum += Math.pow(i + 1.0, -exponent);
      upTo[i] = sum;
    }
  }

  /** A rank from 0. */
  int next(SplittableRandom random) {
    int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
    return Math.min(upTo.length - 1, found < 0 ? -found - 1 : found);
  }
}
