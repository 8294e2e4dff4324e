package dev.courant.page;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Leaves out what leads to other articles: cards, lines of a few words and a link, their labels.
 */
final class Teasers {
  private static final Pattern MARKER =
      Pattern.compile("^(?:>>|››|»»?|→|➔|➜|▶|►|\\+\\+\\+)\\s*\\p{L}.*");
  private static final int LONGEST_LEAD = 40;
  private static final int SHORTEST_LINK = 15;
  private static final double SOME_LINK = 0.3;
  private static final int MOST_BLOCKS = 5;
  private static final int LONGEST_CARD = 600;
  private static final int LONGEST_LABEL = 60;

  private final ArticleBlocks article;
  private final OwnSite site;

  Teasers(ArticleBlocks article, OwnSite site) {
    this.article = article;
    this.site = site;
  }

  /** Small frames that hold a picture and a link. */
  void leaveOutCards() {
    for (Frame frame : article.scan().frames()) {
      int blocks = frame.endBlock - frame.firstBlock;
      if (blocks > 1
          && blocks <= MOST_BLOCKS
          && frame.firstBlock > article.firstText()
          && article.isPart(frame)
          && hasPicture(frame)
          && hasLink(frame)
          && article.length(frame) <= LONGEST_CARD) {
        article.drop(frame);
      }
    }
  }

  private boolean hasPicture(Frame frame) {
    for (int i = frame.firstBlock; i < frame.endBlock; i++) {
      if (article.scan().followsPicture(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasLink(Frame frame) {
    for (int i = frame.firstBlock; i < frame.endBlock; i++) {
      if (isLink(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isLink(int i) {
    return article.isLinked(i) && article.block(i).length() >= SHORTEST_LINK;
  }

  /** "More on this: a link", or a mark like two arrows and a link. */
  void leaveOutLeadIns() {
    for (int i = next(0); i >= 0; i = next(i + 1)) {
      TextBlock block = article.block(i);
      boolean last = article.kept().nextSetBit(i + 1) < 0;
      if ((block.linkLength() >= SHORTEST_LINK || (last && block.linkLength() > 0))
          && leadsAway(block, last ? LONGEST_LABEL : LONGEST_LEAD)
          && staysOnSite(i)) {
        article.kept().clear(i);
      }
    }
  }

  private boolean staysOnSite(int block) {
    return article.scan().linksIn(block).stream()
        .allMatch(link -> site.has(link.target().toLowerCase(Locale.ROOT)));
  }

  private boolean leadsAway(TextBlock block, int longest) {
    int before = block.length() - block.linkLength();
    if (before <= longest) {
      String lead = article.scan().text().between(block.start(), block.start() + before).strip();
      if (lead.endsWith(":") || lead.endsWith("：")) {
        return true;
      }
    }
    return block.linkDensity() >= SOME_LINK
        && MARKER.matcher(article.scan().text(block)).lookingAt();
  }

  /** Headings and short lines under which nothing stands but links. */
  void leaveOutLabels() {
    int following = -1;
    for (int i = article.kept().previousSetBit(article.frame().endBlock);
        i > article.firstText();
        i = article.kept().previousSetBit(i - 1)) {
      if (isLabel(i, following)) {
        article.kept().clear(i);
      } else {
        following = i;
      }
    }
  }

  private boolean isLabel(int i, int following) {
    if (article.block(i).length() > LONGEST_LABEL) {
      return false;
    }
    int end = following < 0 ? article.frame().endBlock : following;
    boolean list = i + 1 < end && isLink(i + 1);
    if (following < 0) {
      return (list && !isSource(article.text(i)))
          || article.isHeading(i)
          || article.text(i).endsWith(":");
    }
    return list
        && article.isHeading(i)
        && article.isHeading(following)
        && rank(following) <= rank(i);
  }

  /** "(abc)" and "Agency / Outlet" say at the end of an article whose it is. */
  private static boolean isSource(String text) {
    return text.charAt(0) == '(' || text.indexOf('/') >= 0;
  }

  private char rank(int i) {
    return article.block(i).frame().tag().charAt(1);
  }

  private int next(int from) {
    return article.kept().nextSetBit(from);
  }
}
