package dev.courant.summarize.section;

/**
 * How much a word counts by where it stands: in the title, in the lead, or further down, where it
 * counts less and less.
 */
final class Emphasis {
  /** In the title. */
  static final double TITLE = 6;

  private static final int LEAD_CHARS = 600;
  private static final int TAIL_CHARS = 3_000;

  private Emphasis() {}

  /** The weight of a word of the body, by its distance from the start in chars. */
  static double inBody(int position) {
    return position < LEAD_CHARS ? 2 : position < TAIL_CHARS ? 1 : 0.5;
  }

  /** What several mentions count together; the tenth says little that the ninth did not. */
  static double saturated(double sum) {
    return Math.log1p(sum) / Math.log(2);
  }
}
