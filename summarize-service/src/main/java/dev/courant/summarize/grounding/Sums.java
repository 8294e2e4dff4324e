package dev.courant.summarize.grounding;

import java.util.List;

/** Sums and differences of what one source sentence counts in the same unit. */
final class Sums {
  private Sums() {}

  /** Whether an amount with a unit is the sum or the difference of two others of that unit. */
  static boolean make(Quantity amount, List<Quantity> others) {
    if (amount.unit().none()) {
      return false;
    }
    for (Quantity a : others) {
      for (Quantity b : others) {
        if (a != b && alike(amount, a) && alike(amount, b) && combined(amount, a, b)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean alike(Quantity a, Quantity b) {
    return a.unit().name().equals(b.unit().name());
  }

  private static boolean combined(Quantity amount, Quantity a, Quantity b) {
    return near(amount.value(), a.value() + b.value())
        || near(amount.value(), a.value() - b.value());
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
  }
}
