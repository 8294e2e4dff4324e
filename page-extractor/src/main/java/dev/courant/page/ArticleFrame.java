package dev.courant.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the element that holds the article: the deepest one with most of the page's running text.
 */
final class ArticleFrame {
  private static final Set<String> LEAVES = Set.of("p", "ul", "ol", "li");

  /** Per cent of the outer frame's text that an inner one needs to be the article's frame. */
  private static final int DESCENT = 70;

  /** Per cent of the page's text that the article element around the headline needs. */
  private static final int TITLED = 15;

  /** Per cent of the article's text below which the articles within it are teasers or comments. */
  private static final int NESTED = 30;

  private final PageScan scan;
  private final Exclusion exclusion;
  private final Weights weights;

  ArticleFrame(PageScan scan, Exclusion exclusion) {
    this.scan = scan;
    this.exclusion = exclusion;
    this.weights = exclusion.weights();
  }

  /** The article's frame; what is nested in it without being of it may be excluded by then. */
  Frame find(boolean excludesNested) {
    Frame best = titled();
    for (Frame frame : scan.frames()) {
      boolean most = weights.of(frame) * 100 >= weights.of(best) * DESCENT;
      if (most && frame.within(best) && !leaf(frame)) {
        best = frame;
      }
    }
    if (excludesNested) {
      excludeNested(best);
    }
    return best;
  }

  /** The innermost article element around an h1, with a fair part of the text; else the page. */
  private Frame titled() {
    Frame page = scan.frames().getFirst();
    for (TextBlock block : scan.blocks()) {
      if (block.frame().tag().equals("h1")) {
        for (Frame frame = block.frame(); frame != null; frame = frame.parent) {
          if (isArticle(frame) && weights.of(frame) * 100 >= weights.of(page) * TITLED) {
            return frame;
          }
        }
      }
    }
    return page;
  }

  private static boolean isArticle(Frame frame) {
    return frame.tag().equals("article");
  }

  private static boolean leaf(Frame frame) {
    return frame.endBlock - frame.firstBlock < 3 || LEAVES.contains(frame.tag());
  }

  /** Short articles within the article are teasers and comments; long ones make up a live blog. */
  private void excludeNested(Frame article) {
    List<Frame> nested = new ArrayList<>();
    long weight = 0;
    int covered = 0;
    for (Frame frame : scan.frames()) {
      boolean outermost = frame.firstBlock >= covered;
      if (outermost && frame != article && isArticle(frame) && frame.within(article)) {
        nested.add(frame);
        weight += weights.of(frame);
        covered = frame.endBlock;
      }
    }
    if (weight * 100 < weights.of(article) * NESTED) {
      nested.forEach(frame -> exclusion.exclude(frame, Marks.NOISE));
      weights.weighAgain();
    }
  }
}
