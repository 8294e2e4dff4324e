package dev.courant.summarize.grounding.across;

import dev.courant.summarize.grounding.evidence.Evidence;
import dev.courant.summarize.grounding.number.Quantity;
import dev.courant.summarize.grounding.number.Sums;
import dev.courant.summarize.grounding.number.Units;
import dev.courant.summarize.grounding.reading.Reading;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a number of a sentence stands in a sentence of another language. */
final class TranslatedNumber {
  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2199;
  private static final int YEAR_DIGITS = 4;
  private static final double LARGE = 1e5;
  private static final double MILLION = 1e6;

  /** What stands before a number of things, but not before a year. */
  private static final Set<String> COUNTING =
      Set.of(
          "than",
          "over",
          "about",
          "nearly",
          "almost",
          "approximately",
          "roughly",
          "some",
          "least",
          "most",
          "only",
          "another",
          "additional",
          "total",
          "exactly");

  private TranslatedNumber() {}

  /** Whether a source sentence has a number, in one of the ways that it may be written. */
  static boolean at(Quantity quantity, Reading claim, int position, Evidence evidence) {
    Quantity metres = metres(quantity, claim);
    return metres != null && written(metres, claim, position, evidence)
        || written(quantity, claim, position, evidence);
  }

  /** "100m hurdles", which was read as so many millions; null where it can be nothing else. */
  private static @Nullable Quantity metres(Quantity quantity, Reading claim) {
    int next = quantity.first() + 1;
    return quantity.digits()
            && quantity.unit().none()
            && next < quantity.end()
            && claim.tokens().get(next).text().equals("m")
        ? new Quantity(quantity.value() / MILLION, Units.NONE, true, false, quantity.first(), next)
        : null;
  }

  private static boolean written(
      Quantity quantity, Reading claim, int position, Evidence evidence) {
    Reading source = evidence.article().reading(position);
    Set<NumberKind> kinds = NumberKind.of(claim, quantity);
    boolean seen = false;
    for (Quantity other : source.quantities()) {
      if (same(quantity, other)) {
        seen = true;
        if (large(quantity) || NumberKind.compatible(kinds, NumberKind.of(source, other))) {
          return true;
        }
      }
    }
    return !seen && read(quantity, claim, evidence.foreign().numbers(position))
        || Sums.make(quantity, source.quantities());
  }

  /**
   * Whether it is so large that what it counts may be left out: "60 million and 2 million yuan".
   */
  private static boolean large(Quantity quantity) {
    return quantity.unit().none() && quantity.value() >= LARGE;
  }

  private static boolean same(Quantity mine, Quantity theirs) {
    return mine.sameValue(theirs) || mine.sameAmount(theirs) || mine.rounds(theirs);
  }

  /** Whether one of the values that a source sentence may mean is the number. */
  private static boolean read(Quantity quantity, Reading claim, Set<Double> values) {
    String digits = claim.tokens().get(quantity.first()).text();
    for (double value : values) {
      Quantity other = new Quantity(value, Units.NONE, true, false, 0, 0);
      if (quantity.sameValue(other)
          || quantity.rounds(other)
          || Clocks.same(digits, value)
          || halfDay(quantity, value)
          || decade(quantity, claim) && value == quantity.value() % 100) {
        return true;
      }
    }
    return quantity.unit().none() && quantity.value() < 100 && parts(digits, values);
  }

  /** "(3,5)" for two ages. */
  private static boolean parts(String digits, Set<Double> values) {
    String[] parts = digits.split(",");
    return parts.length > 1
        && digits.length() <= 8
        && Arrays.stream(parts)
            .allMatch(part -> part.matches("\\d+") && values.contains(Double.valueOf(part)));
  }

  /** "4 p.m." for 16. */
  private static boolean halfDay(Quantity quantity, double value) {
    return quantity.unit().dimension().equals("clock-pm") && value == quantity.value() + 12;
  }

  /** "1990s" for "90er". */
  private static boolean decade(Quantity quantity, Reading claim) {
    int end = claim.tokens().get(quantity.first()).end();
    return year(quantity, claim)
        && (claim.text().startsWith("s", end)
            || claim.text().startsWith("'s", end)
            || claim.text().startsWith("’s", end));
  }

  /** Whether it can be a year: four digits that count nothing. */
  static boolean year(Quantity quantity, Reading claim) {
    int first = quantity.first();
    return quantity.digits()
        && claim.tokens().get(first).text().length() == YEAR_DIGITS
        && (first == 0 || !COUNTING.contains(claim.tokens().get(first - 1).key()))
        && quantity.unit().none()
        && quantity.value() % 1 == 0
        && quantity.value() >= FIRST_YEAR
        && quantity.value() <= LAST_YEAR;
  }
}
