package dev.courant.page;

import dev.courant.page.PageScan.Picture;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Leaves out captions that are known by the picture before them, or by another place. */
final class Captions {
  private static final int LONGEST = 250;
  private static final int SHORTEST = 20;
  private static final int LONGEST_IN_BOX = 120;
  private static final int LONGEST_CREDIT = 60;
  private static final int MOST_BLOCKS = 3;
  private static final double SOME_LINK = 0.3;

  private final ArticleBlocks article;

  Captions(ArticleBlocks article) {
    this.article = article;
  }

  /** Right behind a picture, the words of its description and a credit at most. */
  void leaveOutDescribed() {
    for (int i = next(0); i >= 0; i = next(i + 1)) {
      Picture picture = article.scan().pictureBefore(i);
      if (picture != null
          && isLine(i)
          && tells(letters(article.text(i)), letters(picture.description()))) {
        article.kept().clear(i);
      }
    }
  }

  private static boolean tells(String line, String description) {
    if (description.length() >= SHORTEST && line.startsWith(description)) {
      return line.length() - description.length() <= LONGEST_CREDIT;
    }
    return line.length() >= SHORTEST && description.startsWith(line);
  }

  /** What is a caption elsewhere on the page, word by word. */
  void leaveOutRepeated() {
    Set<String> captions = new HashSet<>();
    BitSet lengths = new BitSet();
    for (TextBlock block : article.scan().blocks()) {
      if ((block.frame().inherited & Marks.CAPTION) != 0
          && block.length() <= LONGEST
          && block.length() >= SHORTEST) {
        captions.add(article.scan().text(block));
        lengths.set(block.length());
      }
    }
    for (int i = next(0); i >= 0 && !captions.isEmpty(); i = next(i + 1)) {
      if (isLine(i)
          && lengths.get(article.block(i).length())
          && captions.contains(article.text(i))) {
        article.kept().clear(i);
      }
    }
  }

  /** No sentence, and alone with a picture in a small part. */
  void leaveOutBoxes() {
    for (int i = next(0); i >= 0; i = next(i + 1)) {
      Frame box = box(i);
      if (box != null
          && isLine(i)
          && article.block(i).length() <= LONGEST_IN_BOX
          && article.block(i).linkDensity() < SOME_LINK
          && ".!?:\u2026\u3002\u201d\""
                  .indexOf(article.text(i).charAt(article.block(i).length() - 1))
              < 0
          && box.endBlock - box.firstBlock <= MOST_BLOCKS
          && article.keptIn(box) == 1
          && article.isPart(box)) {
        article.kept().clear(i);
      }
    }
  }

  /** The smallest frame around a block and the picture before it, if it is not the block's own. */
  private @Nullable Frame box(int block) {
    Picture picture = article.scan().pictureBefore(block);
    Frame around = picture == null ? null : picture.frame();
    while (around != null && around.endBlock <= block) {
      around = around.parent;
    }
    return around == article.block(block).frame() ? null : around;
  }

  private boolean isLine(int i) {
    return !article.isHeading(i) && article.block(i).length() <= LONGEST;
  }

  private int next(int from) {
    return article.kept().nextSetBit(from);
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.chars()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(c -> letters.append((char) c));
    return letters.toString();
  }
}
