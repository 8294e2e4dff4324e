package dev.courant.story.matching;

/**
 * What was found by trial on two thirds of two corpora (docs/evaluation.md). A link is how alike
 * two articles are in units of what one event needs: 1 is just enough.
 */
final class Limits {
  /** Likeness within a language that makes a link of 1. */
  static final double WITHIN = 0.17;

  /** The same for two articles of one outlet, which seldom tells an event twice. */
  static final double WITHIN_OUTLET = 0.22;

  /** Less than that is not looked at. */
  static final double LEAST_WITHIN = 0.05;

  /** By how much two articles of two languages must be more alike than either with others. */
  static final double MARGIN = 0.08;

  /** How alike the words and numbers of two articles must be for their names to count in full. */
  static final double LEAST_IN_WORDS = 0.05;

  /** How fast a link grows with the margin. */
  static final double SLOPE = 20;

  /** Less than that is no link between languages. */
  static final double LEAST_ACROSS = 0.04;

  /** No link is stronger, so that a copy does not outweigh others. */
  static final double STRONGEST = 3;

  /** By how much a story of one article needs more than a large one. */
  static final double SMALL = 0.35;

  /** Candidates in the article's language, and in others. */
  static final int CANDIDATES = 16;

  /** Stories that are looked at for an article. */
  static final int STORIES = 6;

  /** How many of the nearest others give the background of likeness between languages. */
  static final int BACKGROUND = 12;

  /** A part of a story needs so many articles to become one. */
  static final int LEAST_PART = 4;

  /** Parts are two stories if the likeness between them is below this share of that within. */
  static final double APART = 0.44;

  /** Two stories are one only if it is above this share. */
  static final double TOGETHER = 0.5;

  /** How far below the threshold an article may fall before it leaves its story. */
  static final double SLACK = 0.25;

  /** How much better another story must be for an article to go there. */
  static final double BETTER = 0.1;

  /** How many of the nearest articles are looked at again for a new one. */
  static final int PULLED = 3;

  /** The background of likeness between languages that was not looked for. */
  static final double USUAL = 0.08;

  /** How many decisions later an article is looked at again. */
  static final int[] LOOKS_BACK = {20, 100};

  /** Share of an article's weight that a newer one must have for it to be looked at again. */
  static final double NEWS = 0.02;

  private Limits() {}

  /** The average link that an article needs to a story of so many. */
  static double threshold(int size) {
    return 1 + SMALL / size;
  }
}
