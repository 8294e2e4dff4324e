package dev.courant.page;

import java.util.List;

/**
 * Tells which blocks lie in the surroundings of an article: navigation, comments, teasers,
 * captions, hidden parts.
 *
 * <p>Names mislead, so a frame that holds much of the page's text is believed only where it holds
 * neither the headline nor an article.
 */
final class Exclusion {
  private static final int SURROUNDINGS =
      Marks.NOISE | Marks.HIDDEN | Marks.CAPTION | Marks.BYLINE | Marks.TEASER;

  private final PageScan scan;
  private final List<TextBlock> blocks;
  private final boolean[] excluded;
  private final int[] reasons;
  private final Weights weights;

  Exclusion(PageScan scan) {
    this.scan = scan;
    this.blocks = scan.blocks();
    this.excluded = new boolean[blocks.size()];
    this.reasons = new int[blocks.size()];
    this.weights = new Weights(blocks, excluded);
    exclude(Marks.FOREIGN);
    exclude(shownByScript() ? SURROUNDINGS & ~Marks.HIDDEN : SURROUNDINGS);
  }

  boolean excludes(int block) {
    return excluded[block];
  }

  /** The block is excluded for nothing but being a teaser. */
  boolean onlyTeaser(int block) {
    return reasons[block] == Marks.TEASER;
  }

  /** Weights of what is not excluded. */
  Weights weights() {
    return weights;
  }

  /** Excludes all blocks of a frame. */
  void exclude(Frame frame, int reason) {
    for (int i = frame.firstBlock; i < frame.endBlock; i++) {
      excluded[i] = true;
      reasons[i] |= reason;
    }
  }

  private void exclude(int unwanted) {
    for (Frame frame : scan.frames()) {
      int reason = frame.marks & unwanted;
      if (reason != 0 && !holdsArticle(frame)) {
        exclude(frame, reason);
      }
    }
    weights.weighAgain();
  }

  /** Whether most of what could be the article is hidden until a script shows it. */
  private boolean shownByScript() {
    long hidden = 0;
    long visible = 0;
    for (TextBlock block : blocks) {
      int marks = block.frame().inherited & (Marks.FOREIGN | Marks.NOISE | Marks.HIDDEN);
      if (marks == Marks.HIDDEN) {
        hidden += Weights.of(block);
      } else if (marks == 0) {
        visible += Weights.of(block);
      }
    }
    return hidden > visible;
  }

  private boolean holdsArticle(Frame frame) {
    long own = weights.of(frame) * 10;
    boolean foreign = (frame.marks & Marks.FOREIGN) != 0;
    if ((frame.marks & SURROUNDINGS) == Marks.BYLINE && own > weights.total()) {
      return true;
    }
    if (own < weights.total() * 3) {
      return false;
    }
    return (own > weights.total() * 7 && !foreign) || holdsHeadline(frame, foreign);
  }

  private boolean holdsHeadline(Frame frame, boolean foreign) {
    for (int i = frame.firstBlock; i < frame.endBlock; i++) {
      Frame inner = blocks.get(i).frame();
      int added = inner.inherited & ~frame.inherited;
      if (inner.tag().equals("h1") || (!foreign && (added & (Marks.ARTICLE | Marks.BODY)) != 0)) {
        return true;
      }
    }
    return false;
  }
}
