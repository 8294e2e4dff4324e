package dev.courant.summarize.grounding.number;

/**
 * A number of a sentence, in whatever way it is written.
 *
 * @param value multipliers included: 3000000 for "3 million"
 * @param unit of measure, time or money, or {@link Units#NONE}
 * @param digits whether it is written in digits
 * @param loose whether a word such as "both" or "pair" stands for it
 * @param first its first token
 * @param end the token after its last; the unit included where it follows
 */
public record Quantity(
    double value, Units.Unit unit, boolean digits, boolean loose, int first, int end) {
  private static final double SAME = 1e-9;
  private static final double LEAST_ROUNDED = 100;
  private static final double CONVERTED = 0.02;

  /** Whether a token is part of it. */
  public boolean covers(int token) {
    return first <= token && token < end;
  }

  /** Whether both are the same number, units aside. */
  public boolean sameValue(Quantity other) {
    return same(value, other.value, SAME);
  }

  /** Whether both are the same amount; a missing unit contradicts none. */
  public boolean sameAmount(Quantity other) {
    if (unit.none() || other.unit.none() || unit.name().equals(other.unit.name())) {
      return sameValue(other);
    }
    return unit.dimension().equals(other.unit.dimension())
        && same(value * unit.factor(), other.value * other.unit.factor(), CONVERTED);
  }

  private boolean year() {
    return unit.none() && digits && value % 1 == 0 && value >= 1000 && value < 2200;
  }

  /** Whether this is the other one, rounded to the figures that this one shows. */
  public boolean rounds(Quantity other) {
    if (value < LEAST_ROUNDED
        || other.value <= 0
        || year()
        || whole(other.value) && !whole(value)) {
      return false;
    }
    if (!whole(value)) {
      double shown = same(value * 10, Math.rint(value * 10), SAME) ? 10 : 100;
      return same(Math.rint(other.value * shown) / shown, value, SAME);
    }
    double step = Math.pow(10, Math.floor(Math.log10(value)));
    while (step > 1 && Math.abs(value / step - Math.rint(value / step)) > SAME) {
      step /= 10;
    }
    return Math.abs(value - other.value) < step && Math.abs(value - other.value) / value <= 0.06;
  }

  /** Also 4.1 million, which is none by a billionth. */
  private static boolean whole(double value) {
    return same(value, Math.rint(value), SAME);
  }

  private static boolean same(double a, double b, double tolerance) {
    return Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));
  }
}
