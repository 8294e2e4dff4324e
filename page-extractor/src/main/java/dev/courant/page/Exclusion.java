package dev.courant.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells which blocks lie in the surroundings of an article: navigation, comments, teasers,
 * captions, hidden parts.
 *
 * <p>Names mislead, so a frame that holds much of the page's text is believed only where it holds
 * neither the headline nor an article.
 */
final class Exclusion {
  private static final int NAMED = Marks.NOISE | Marks.CAPTION | Marks.BYLINE | Marks.TEASER;

  private static final int HIDDEN_NOISE = Marks.HIDDEN | Marks.NOISE;

  /** One part in so many of an article's text that has to be left of it. */
  private static final int LEAST_LEFT = 8;

  private final PageScan scan;
  private final List<TextBlock> blocks;
  private final boolean[] excluded;
  private final int named;
  private final int[] reasons;

  /** What was excluded as foreign or hidden, before names were looked at. */
  private final boolean[] believed;

  private final Weights weights;

  /** Of frames of one kind, one that holds the article vouches for the others. */
  private final Set<Kind> ofArticle = new HashSet<>();

  private record Kind(@Nullable Frame parent, String tag, String names) {
    static Kind of(Frame frame) {
      return new Kind(frame.parent, frame.tag(), frame.element.className());
    }
  }

  Exclusion(PageScan scan, Set<Rule> rules) {
    this.scan = scan;
    this.blocks = scan.blocks();
    this.excluded = new boolean[blocks.size()];
    this.reasons = new int[blocks.size()];
    this.weights = new Weights(blocks, excluded);
    this.named = named(rules);
    exclude(rules.contains(Rule.FOREIGN) ? Marks.FOREIGN : 0);
    if (rules.contains(Rule.HIDDEN) && !shownByScript()) {
      exclude(Marks.HIDDEN);
    }
    this.believed = excluded.clone();
    exclude(named);
    if (rules.contains(Rule.DISBELIEF) && !leavesArticle()) {
      believeTagsOnly();
    }
  }

  private static int named(Set<Rule> rules) {
    return (rules.contains(Rule.SURROUNDINGS) ? Marks.NOISE : 0)
        | (rules.contains(Rule.CAPTIONS) ? Marks.CAPTION : 0)
        | (rules.contains(Rule.BYLINES) ? Marks.BYLINE : 0)
        | (rules.contains(Rule.TEASERS) ? Marks.TEASER : 0);
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
      if (reason == 0 || (reason == Marks.CAPTION && frame.isFigureOfText())) {
        continue; // a figure's caption is marked on its own
      }
      if (holdsArticle(frame)) {
        ofArticle.add(Kind.of(frame));
      } else if (ofArticle.isEmpty() || !ofArticle.contains(Kind.of(frame))) {
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

  /** Whether what names exclude leaves something of the page's main part. */
  private boolean leavesArticle() {
    Weights all = new Weights(blocks, believed);
    for (Frame frame : scan.frames()) {
      if ((frame.marks & Marks.ARTICLE) != 0 && all.of(frame) * 2 > all.total()) {
        return weights.of(frame) * LEAST_LEFT >= all.of(frame);
      }
    }
    return true;
  }

  private void believeTagsOnly() {
    System.arraycopy(believed, 0, excluded, 0, excluded.length);
    for (Frame frame : scan.frames()) {
      int reason = Marks.ofTag(frame.tag()) & named;
      if (reason != 0 && !frame.isFigureOfText()) {
        exclude(frame, reason);
      }
    }
    weights.weighAgain();
  }

  private boolean holdsArticle(Frame frame) {
    long own = weights.of(frame) * 10;
    boolean foreign = (frame.marks & Marks.FOREIGN) != 0;
    if ((frame.marks & (NAMED | Marks.HIDDEN)) == Marks.BYLINE && own > weights.total()) {
      return true;
    }
    if (!foreign && (own > weights.total() * 7 || isMostOfItsArticle(frame))) {
      return true;
    }
    return (frame.marks & HIDDEN_NOISE) != HIDDEN_NOISE
        && own >= weights.total() * 3
        && holdsHeadline(frame, foreign);
  }

  /** Within an article element, a name that would throw away most of its text is not believed. */
  private boolean isMostOfItsArticle(Frame frame) {
    Frame around = frame.article;
    return around != null
        && weights.of(around) * 10 > weights.total()
        && weights.of(frame) * 10 > weights.of(around) * 7;
  }

  private boolean holdsHeadline(Frame frame, boolean foreign) {
    int around = frame.parent == null ? 0 : frame.parent.inherited;
    for (int i = frame.firstBlock; i < frame.endBlock; i++) {
      Frame inner = blocks.get(i).frame();
      int added = inner.inherited & ~around;
      if (inner.tag().equals("h1") || (!foreign && (added & (Marks.ARTICLE | Marks.BODY)) != 0)) {
        return true;
      }
    }
    return false;
  }
}
