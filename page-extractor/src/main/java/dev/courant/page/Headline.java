package dev.courant.page;

import java.util.List;

/** Where the article's title stands among the blocks. */
final class Headline {
  private static final int SHORTEST = 8;
  private static final int SHORTEST_PART = 15;

  private final List<TextBlock> blocks;
  private final PageText text;
  private final String letters;
  private final int longest;

  Headline(PageScan scan, String title) {
    this.blocks = scan.blocks();
    this.text = scan.text();
    this.letters = letters(title);
    this.longest = letters.length() * 3;
  }

  /** Whether a block is the title, with or without a kicker. */
  boolean is(TextBlock block) {
    if (letters.length() < SHORTEST || block.length() > longest) {
      return false;
    }
    int left = letters.length(); // of the title, compared from its end
    for (int i = block.end() - 1; i >= block.start() && left > 0; i--) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) && Character.toLowerCase(c) != letters.charAt(--left)) {
        return false;
      }
    }
    return left == 0 || letters.length() - left > SHORTEST_PART;
  }

  /**
   * The block of the headline that stands before most of an article's text.
   *
   * @return its index, or -1 where there is none
   */
  int before(Frame article, Weights weights) {
    int h1 = -1;
    int titled = -1;
    int end = end(article, weights);
    for (int i = 0; i < end; i++) {
      String tag = blocks.get(i).frame().tag();
      if (tag.equals("h1") && h1 < article.firstBlock) {
        h1 = i;
      } else if (titled < 0 && isHeading(tag) && is(blocks.get(i))) {
        titled = i;
      }
    }
    return h1 >= 0 ? h1 : titled;
  }

  private static int end(Frame article, Weights weights) {
    int end = article.firstBlock;
    while (end < article.endBlock
        && weights.between(article.firstBlock, end) * 10 < weights.of(article)) {
      end++;
    }
    return end;
  }

  static boolean isHeading(String tag) {
    return tag.length() == 2
        && tag.charAt(0) == 'h'
        && tag.charAt(1) >= '1'
        && tag.charAt(1) <= '6';
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        letters.append(Character.toLowerCase(text.charAt(i)));
      }
    }
    return letters.toString();
  }
}
