package dev.courant.page;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

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
  private final Set<Rule> rules;
  private final Exclusion exclusion;
  private final Headline headline;
  private final String title;

  MainText(PageScan scan, String title, Set<Rule> rules) {
    this.scan = scan;
    this.blocks = scan.blocks();
    this.rules = rules;
    this.exclusion = new Exclusion(scan, rules);
    this.headline = new Headline(scan, title);
    this.title = title;
  }

  /**
   * Paragraphs parted by a blank line, NFC; empty where there is none.
   *
   * @param authors names of those who wrote it
   */
  String text(List<String> authors) {
    Frame article = new ArticleFrame(scan, exclusion).find(rules.contains(Rule.NESTED_ARTICLES));
    int firstText = firstText(article);
    ArticleBlocks kept = new ArticleBlocks(scan, article, kept(article, firstText), firstText);
    new BesideTheText(kept, rules).leaveOut(title, authors);
    List<String> paragraphs = new ArrayList<>();
    kept.kept().stream().forEach(i -> paragraphs.add(kept.text(i)));
    return Normalizer.normalize(String.join("\n\n", paragraphs), Normalizer.Form.NFC);
  }

  private BitSet kept(Frame article, int firstText) {
    int above = headline.before(article, exclusion.weights());
    BitSet kept = new BitSet(blocks.size());
    for (int i = above < 0 ? article.firstBlock : above + 1; i < article.endBlock; i++) {
      boolean lede = i < firstText && isLede(i);
      if ((lede || (i >= article.firstBlock && belongs(i))) && isText(i)) {
        kept.set(i);
      }
    }
    return kept;
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
        && (block.linkDensity() < MOST_LINKS || !rules.contains(Rule.LINKS))
        && !block.frame().tag().equals("h1");
  }

  private boolean isLede(int i) {
    TextBlock block = blocks.get(i);
    return rules.contains(Rule.LEDES)
        && (!exclusion.excludes(i) || exclusion.onlyTeaser(i))
        && block.length() >= SHORTEST_LEDE
        && block.linkDensity() < MOST_LINKS_IN_LEDE;
  }

  private boolean isText(int i) {
    TextBlock block = blocks.get(i);
    String tag = block.frame().tag();
    boolean cell = tag.equals("td") || tag.equals("th");
    String words = scan.text(block);
    boolean note =
        Boilerplate.is(words, Headline.isHeading(tag), rules) || Boilerplate.isNote(words, rules);
    return (cell || !note) && !(rules.contains(Rule.HEADLINES) && headline.is(block));
  }
}
