package dev.courant.summarize.origin;

/**
 * A source named in a sentence.
 *
 * @param distance how far up the chain of origin it stands: 0 for what the text says it took its
 *     news from, and more for those that are behind that
 */
record Mention(String name, int distance, String sentence) {
  /** A dateline, a sign-off, a credit. */
  static final int TAKEN_FROM = 0;

  /** It reported, or somebody told it. */
  static final int REPORTED_BY = 1;

  /** What a report leans on. */
  static final int CITED = 2;

  /** The person who told a source. */
  static final int SPOKE = 3;
}
