package dev.courant.benchmarks.stories;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Ranks as words have them (Zipf-Mandelbrot): the frequency of a rank falls with its power, and the
 * first ranks are not much more frequent than each other.
 */
final class Zipf {
  private final double[] upTo;

  /**
   * A distribution.
   *
   * @param shift ranks after which frequencies begin to fall
   */
  Zipf(int ranks, double exponent, double shift) {
    upTo = new double[ranks];
    double sum = 0;
    for (int i = 0; i < ranks; i++) {
      sum += Math.pow(i + 1.0 + shift, -exponent);
      upTo[i] = sum;
    }
  }

  /** A rank from 0. */
  int next(SplittableRandom random) {
    int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
    return Math.min(upTo.length - 1, found < 0 ? -found - 1 : found);
  }
}
