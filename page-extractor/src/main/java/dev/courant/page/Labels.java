package dev.courant.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Leaves out short lines that label something else than the text. */
final class Labels {
  private static final int LONGEST = 60;
  private static final int SHORTEST_PARAGRAPH = 80;
  private static final int SEVERAL = 3;
  private static final int SHORTEST_LINK = 15;
  private static final int FEWEST_LINKS = 2;

  private final ArticleBlocks article;

  Labels(ArticleBlocks article) {
    this.article = article;
  }

  /** The same words, whatever their numbers, three times or more, each between two paragraphs. */
  void leaveOutRepeated() {
    Map<String, List<Integer>> labels = new HashMap<>();
    for (int i = next(0); i >= 0; i = next(i + 1)) {
      String label = label(i);
      if (!label.isEmpty()) {
        labels.computeIfAbsent(label, _ -> new ArrayList<>()).add(i);
      }
    }
    labels.values().stream()
        .filter(same -> same.size() >= SEVERAL && same.stream().allMatch(this::isBetween))
        .forEach(same -> same.forEach(article.kept()::clear));
  }

  private boolean isBetween(int i) {
    return isParagraph(article.kept().previousSetBit(i - 1)) && isParagraph(next(i + 1));
  }

  private boolean isParagraph(int i) {
    return i >= 0 && article.block(i).length() >= SHORTEST_PARAGRAPH;
  }

  /** Without its numbers; empty for a sentence, a question's label, a heading, an item, a cell. */
  private String label(int i) {
    Frame frame = article.block(i).frame();
    boolean listed = frame.isLine() && !frame.tag().equals("p");
    String text = article.block(i).length() > LONGEST || listed ? "" : article.text(i);
    if (text.isEmpty()
        || ".!?:\u2026\u3002\uff1a\uff1f".indexOf(text.charAt(text.length() - 1)) >= 0) {
      return "";
    }
    return text.replaceAll("\\d+", "#");
  }

  /** Headings of lists of links, behind which the text goes on. */
  void leaveOutRails() {
    int end = article.frame().endBlock;
    for (int i = next(article.firstText() + 1); i >= 0; i = next(i + 1)) {
      int following = next(i + 1);
      if (article.isHeading(i)
          && article.block(i).length() <= LONGEST
          && isRail(i + 1, following < 0 ? end : following)) {
        article.kept().clear(i);
      }
    }
  }

  private boolean isRail(int from, int to) {
    int links = 0;
    for (int k = from; k < to; k++) {
      links += article.block(k).linkLength() >= SHORTEST_LINK ? 1 : 0;
    }
    return links >= FEWEST_LINKS && article.block(from).linkLength() >= SHORTEST_LINK;
  }

  private int next(int from) {
    return article.kept().nextSetBit(from);
  }
}
