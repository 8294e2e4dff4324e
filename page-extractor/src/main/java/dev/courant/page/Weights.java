package dev.courant.page;

import java.util.List;

/**
 * How much running text each stretch of a page holds, in characters; sums over any stretch in
 * constant time.
 */
final class Weights {
  private static final int SHORTEST = 40;
  private static final double MOST_LINKS = 0.5;

  private final int[] own;
  private final boolean[] excluded;
  private final long[] before;

  Weights(List<TextBlock> blocks, boolean[] excluded) {
    this.own = new int[blocks.size()];
    for (int i = 0; i < own.length; i++) {
      own[i] = of(blocks.get(i));
    }
    this.excluded = excluded;
    this.before = new long[own.length + 1];
    weighAgain();
  }

  /** Takes account of blocks that were excluded since. */
  void weighAgain() {
    for (int i = 0; i < own.length; i++) {
      before[i + 1] = before[i] + (excluded[i] ? 0 : own[i]);
    }
  }

  long of(Frame frame) {
    return before[frame.endBlock] - before[frame.firstBlock];
  }

  /** Weight of the blocks from one index to before another. */
  long between(int from, int to) {
    return before[to] - before[from];
  }

  long total() {
    return before[own.length];
  }

  /** Characters outside links; short blocks and lists of links weigh nothing. */
  static int of(TextBlock block) {
    if (block.length() < SHORTEST || block.linkDensity() > MOST_LINKS) {
      return 0;
    }
    return block.length() - block.linkLength();
  }
}
