package dev.courant.summarize.claims;

/**
 * A number that a sentence may count with.
 *
 * @param bound as of a claim
 * @param digits whether it is written in digits
 * @param unit what its unit measures; empty where it has none
 * @param base how many of the base unit its unit holds
 * @param lead the first word of what belongs to it, such as "at least"
 * @param first its first word
 * @param end the word after its last
 */
record Count(
    double value,
    String bound,
    boolean digits,
    String unit,
    double base,
    int lead,
    int first,
    int end) {
  static final String EXACT = "exact";

  Count withBound(String name, int from) {
    return new Count(value, name, digits, unit, base, from, first, end);
  }

  /** From this one to another, whose unit is that of both. */
  Count to(Count other) {
    double middle = Math.rint((value + other.value) / 2);
    return new Count(middle, "about", digits, other.unit, other.base, lead, first, other.end);
  }
}
