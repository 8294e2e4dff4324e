package dev.courant.story.matching;

/**
 * How much is looked at for a decision. In a small window each article changes what is known of all
 * others, and there is time; in a large one a decision has to stay within milliseconds.
 *
 * @param sample articles that stand for a story
 * @param foreignSample of these, how many at most in other languages than the article that is
 *     compared
 * @param foreignCandidates articles of other languages that are compared with one
 * @param searches how often a decision looks for articles of other languages; a background that was
 *     not looked for is the usual one
 * @param looks how many articles of an earlier decision are looked at again
 */
record Effort(int sample, int foreignSample, int foreignCandidates, int searches, int looks) {
  static final Effort SMALL = new Effort(16, 4, 32, 64, 16);
  static final Effort LARGE = new Effort(8, 2, 16, 4, 4);

  /** Articles up to which a window is small. */
  static final int SMALL_WINDOW = 1024;
}
