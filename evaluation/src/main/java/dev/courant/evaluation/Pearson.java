package dev.courant.evaluation;

import java.util.List;

/** Pearson's correlation coefficient. */
final class Pearson {
  private Pearson() {}

  /** -1 to 1; 0 where one of the two never changes. */
  static double correlation(List<Double> x, List<Double> y) {
    double meanX = mean(x);
    double meanY = mean(y);
    double both = 0;
    double squareX = 0;
    double squareY = 0;
    for (int i = 0; i < x.size(); i++) {
      double a = x.get(i) - meanX;
      double b = y.get(i) - meanY;
      both += a * b;
      squareX += a * a;
      squareY += b * b;
    }
    double spread = Math.sqrt(squareX * squareY);
    return spread == 0 ? 0 : both / spread;
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }
}
