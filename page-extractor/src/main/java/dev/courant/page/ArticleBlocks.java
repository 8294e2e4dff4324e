package dev.courant.page;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The blocks that are taken for an article's text, fewer with each rule.
 *
 * @param frame the element that holds the article
 * @param kept indexes of the blocks
 * @param firstText the first block of running text
 * @param texts of the blocks, as far as a rule has looked at them
 */
record ArticleBlocks(
    PageScan scan, Frame frame, BitSet kept, int firstText, @Nullable String[] texts) {
  private static final double MOSTLY_LINKED = 0.7;

  ArticleBlocks(PageScan scan, Frame frame, BitSet kept, int firstText) {
    this(scan, frame, kept, firstText, new @Nullable String[scan.blocks().size()]);
  }

  TextBlock block(int index) {
    return scan.blocks().get(index);
  }

  String text(int index) {
    String known = texts[index];
    if (known != null) {
      return known;
    }
    String text = scan.text(block(index));
    texts[index] = text;
    return text;
  }

  boolean isLinked(int index) {
    return block(index).linkDensity() >= MOSTLY_LINKED;
  }

  boolean isHeading(int index) {
    return Headline.isHeading(block(index).frame().tag());
  }

  /** Whether a frame is a part of the article, and not all of it. */
  boolean isPart(Frame other) {
    return other.within(frame)
        && other.depth > frame.depth
        && other.endBlock - other.firstBlock < frame.endBlock - frame.firstBlock;
  }

  /** Characters of a frame's blocks, kept or not. */
  int length(Frame other) {
    int length = 0;
    for (int i = other.firstBlock; i < other.endBlock; i++) {
      length += block(i).length();
    }
    return length;
  }

  /** How many of a frame's blocks are kept. */
  int keptIn(Frame other) {
    return kept.get(other.firstBlock, other.endBlock).cardinality();
  }

  /** Characters of a frame's blocks that are kept. */
  int keptLength(Frame other) {
    int length = 0;
    for (int i = kept.nextSetBit(other.firstBlock);
        i >= 0 && i < other.endBlock;
        i = kept.nextSetBit(i + 1)) {
      length += block(i).length();
    }
    return length;
  }

  /** Leaves out all blocks of a frame. */
  void drop(Frame other) {
    kept.clear(other.firstBlock, other.endBlock);
  }
}
