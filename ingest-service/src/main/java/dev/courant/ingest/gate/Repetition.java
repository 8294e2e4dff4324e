package dev.courant.ingest.gate;

/**
 * On how many pages of an outlet a sentence stands.
 *
 * @param pages that have it, this one among them
 * @param of so many that were compared, this one among them
 */
record Repetition(int pages, int of) {
  private static final int SEVERAL = 3;
  private static final double MANY = 1.0 / 3;
  private static final double MOST = 0.5;
  private static final double SOME = 0.1;

  /** Whether a sentence that speaks to the reader is furniture. */
  boolean isCall() {
    return isOn(SEVERAL, SOME);
  }

  /** Whether a paragraph before or behind an article's own text is furniture. */
  boolean isFrame() {
    return isOn(SEVERAL, MANY);
  }

  /** Whether it is furniture whatever it says and wherever it stands. */
  boolean isEverywhere() {
    return isOn(SEVERAL + 1, MOST);
  }

  /** Whether it may be furniture. */
  boolean isRepeated() {
    return pages >= SEVERAL;
  }

  private boolean isOn(int least, double share) {
    return pages >= least && pages >= share * of;
  }
}
