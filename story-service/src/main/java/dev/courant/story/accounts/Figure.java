package dev.courant.story.accounts;

import dev.courant.model.Features.Claim;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number as a claim has it.
 *
 * @param value what is said
 * @param bound {@code exact}, {@code about}, {@code at-least} or {@code at-most}
 */
record Figure(double value, String bound) {
  private static final double ABOUT = 0.15;
  private static final double MEASURED = 0.05;
  private static final double ROUNDED = 0.06;
  private static final int LEAST_ROUNDED = 50;
  private static final double SAME = 1e-9;

  /** What is measured or paid, and so hardly told to the last digit. */
  private static final Set<String> MEASURES =
      Set.of(
          "burned",
          "depth",
          "wind",
          "damage",
          "ransom",
          "takeover",
          "aid",
          "theft",
          "contract",
          "donation",
          "compensation",
          "protester",
          "attendee");

  /** Null where the claim has no number. */
  static @Nullable Figure of(Claim claim) {
    try {
      return new Figure(Double.parseDouble(claim.value()), claim.bound());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  String told() {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** Whether both can be said of one thing at one time. */
  boolean agrees(Figure other, String term) {
    double greater = Math.max(value, other.value);
    double apart = greater == 0 ? 0 : Math.abs(value - other.value) / greater;
    if (apart <= SAME) {
      return true;
    }
    if (bound.equals(other.bound) && !bound.equals("about")) {
      return MEASURES.contains(term) && apart <= MEASURED || rounds(other) || other.rounds(this);
    }
    return bound.equals("about") && apart <= ABOUT
        || other.bound.equals("about") && apart <= ABOUT
        || MEASURES.contains(term) && apart <= MEASURED
        || reaches(other)
        || other.reaches(this)
        || rounds(other)
        || other.rounds(this);
  }

  private boolean reaches(Figure other) {
    return switch (bound) {
      case "at-least" -> other.value >= value && !other.bound.equals("at-most");
      case "at-most" -> other.value <= value && !other.bound.equals("at-least");
      default -> false;
    };
  }

  /** Whether this is the other, rounded to the digits that this one shows. */
  private boolean rounds(Figure other) {
    if (value < LEAST_ROUNDED || value % 10 != 0) {
      return false;
    }
    double step = 10;
    while (value % (step * 10) == 0) {
      step *= 10;
    }
    return Math.abs(value - other.value) < step && Math.abs(value - other.value) <= ROUNDED * value;
  }
}
