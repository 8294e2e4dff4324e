package dev.courant.page;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a page's article.
 *
 * <p>It is what the article's frame holds below the headline, without what is excluded and without
 * stock phrases, and the lines between headline and frame that lead to it.
 */
final class MainText {
  private static final double MOST_LINKS = 0.7;
  private static final double MOST_LINKS_IN_LEDE = 0.3;
  private static final int SHORTEST_LEDE = 40;

  private final PageScan scan;
  private final List<TextBlock> blocks;
  private final Exclusion exclusion;
  private final Headline headline;

  MainText(PageScan scan, String title) {
    this.scan = scan;
    this.blocks = scan.blocks();
    this.exclusion = new Exclusion(scan);
    this.headline = new Headline(scan, title);
  }

  /** Paragraphs parted by a blank line, NFC; empty where there is none. */
  String text() {
    Frame article = new ArticleFrame(scan, exclusion).find();
    int above = headline.before(article, exclusion.weights());
    int firstText = firstText(article);
    List<String> paragraphs = new ArrayList<>();
    for (int i = above < 0 ? article.firstBlock : above + 1; i < article.endBlock; i++) {
      boolean lede = i < firstText && isLede(i);
      if (lede || (i >= article.firstBlock && belongs(i))) {
        addText(i, paragraphs);
      }
    }
    return Normalizer.normalize(String.join("\n\n", paragraphs), Normalizer.Form.NFC);
  }

  private int firstText(Frame article) {
    for (int i = article.firstBlock; i < article.endBlock; i++) {
      if (exclusion.weights().between(i, i + 1) > 0) {
        return i;
      }
    }
    return article.endBlock;
  }

  private boolean belongs(int i) {
    TextBlock block = blocks.get(i);
    return !exclusion.excludes(i)
        && block.linkDensity() < MOST_LINKS
        && !block.frame().tag().equals("h1");
  }

  private boolean isLede(int i) {
    TextBlock block = blocks.get(i);
    return (!exclusion.excludes(i) || exclusion.onlyTeaser(i))
        && block.length() >= SHORTEST_LEDE
        && block.linkDensity() < MOST_LINKS_IN_LEDE;
  }

  private void addText(int i, List<String> paragraphs) {
    TextBlock block = blocks.get(i);
    String text = scan.text(block);
    String tag = block.frame().tag();
    boolean cell = tag.equals("td") || tag.equals("th");
    boolean furniture = !cell && Boilerplate.is(text, Headline.isHeading(tag));
    if (!furniture && !headline.is(block) && !isCaption(i)) {
      paragraphs.add(text);
    }
  }

  /** Between a picture and its credit. */
  private boolean isCaption(int i) {
    return scan.followsPicture(i)
        && i + 1 < blocks.size()
        && blocks.get(i + 1).frame().parent == blocks.get(i).frame().parent
        && Boilerplate.isCredit(scan.text(blocks.get(i + 1)));
  }
}
