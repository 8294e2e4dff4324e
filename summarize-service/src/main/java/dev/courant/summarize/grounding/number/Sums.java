package dev.courant.summarize.grounding.number;

import java.util.List;

/** Sums and differences of what one source sentence counts in the same unit. */
public final class Sums {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;
  private static final int SMALL = 20;

  private Sums() {}

  /** Whether an amount with a unit is the sum or the difference of two others of that unit. */
  public static boolean make(Quantity amount, List<Quantity> others) {
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

  /**
   * Whether a bare count is the sum or the difference of two others: the people on board, of the
   * passengers and the crew. Years count nothing, and small numbers fit by chance.
   */
  public static boolean count(Quantity amount, List<Quantity> others) {
    if (!counts(amount)) {
      return false;
    }
    for (Quantity a : others) {
      for (Quantity b : others) {
        if (a != b && counts(a) && counts(b) && summed(amount, a, b)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean counts(Quantity quantity) {
    return quantity.unit().none() && quantity.digits() && !year(quantity.value());
  }

  private static boolean year(double value) {
    return value % 1 == 0 && value >= FIRST_YEAR && value < LAST_YEAR;
  }

  private static boolean summed(Quantity amount, Quantity a, Quantity b) {
    return near(amount.value(), a.value() + b.value())
        || amount.value() > SMALL && near(amount.value(), a.value() - b.value());
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
