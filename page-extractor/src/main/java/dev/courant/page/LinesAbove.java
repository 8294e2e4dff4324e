package dev.courant.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Leaves out lines above the text that tell again who wrote what and when. */
final class LinesAbove {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\u00ad]+");
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*[/,&;|]\\s*|\\s(?:and|und|et|y|e|og|och|en|i)\\s");
  private static final int SHORTEST_WORD = 4;

  /** Letters that words of one root share. */
  private static final int ROOT = 5;

  private static final int FEWEST_COMMON = 3;
  private static final double SAME = 0.4;
  private static final int LONGEST_HEADLINE = 200;
  private static final int LONGEST_LINE = 90;
  private static final int MOST_LETTERS = 60;
  private static final int MOST_NAMES = 4;
  private static final int MOST_LINES = 5;
  private static final int FIRST = 2;
  private static final int LEVELS = 3;

  private final ArticleBlocks article;

  LinesAbove(ArticleBlocks article) {
    this.article = article;
  }

  /** The lines up to the first paragraph. */
  private List<Integer> lines() {
    List<Integer> lines = new ArrayList<>();
    for (int i = article.kept().nextSetBit(0);
        i >= 0 && lines.size() < MOST_LINES && (isInHeading(i) || isShort(i));
        i = article.kept().nextSetBit(i + 1)) {
      lines.add(i);
    }
    return lines;
  }

  private boolean isShort(int i) {
    return article.block(i).length() <= LONGEST_LINE;
  }

  /** A heading with many of the title's words, and all above it. */
  void leaveOutHeadlines(String title) {
    Set<String> told = roots(title);
    int last = -1;
    for (int i : lines()) {
      if (isInHeading(i)
          && article.block(i).length() <= LONGEST_HEADLINE
          && !article.text(i).endsWith(".")
          && isSame(roots(article.text(i)), told)) {
        last = i;
      }
    }
    if (last >= 0) {
      article.kept().clear(0, last + 1);
    }
  }

  private boolean isInHeading(int i) {
    Frame frame = article.block(i).frame();
    for (int level = 0; level < LEVELS && frame != null; level++) {
      if (Headline.isHeading(frame.tag())) {
        return true;
      }
      frame = frame.parent;
    }
    return false;
  }

  private static boolean isSame(Set<String> line, Set<String> title) {
    Set<String> common = new HashSet<>(line);
    common.retainAll(title);
    return common.size() >= FEWEST_COMMON
        && common.size() >= SAME * Math.min(line.size(), title.size());
  }

  private static Set<String> roots(String text) {
    Set<String> roots = new HashSet<>();
    for (String word : NO_WORD.split(text.toLowerCase(Locale.ROOT))) {
      String plain = word.replace("\u00ad", "");
      if (plain.length() >= SHORTEST_WORD) {
        roots.add(plain.substring(0, Math.min(ROOT, plain.length())));
      }
    }
    return roots;
  }

  /** "IDA MOREAU" or "Ida Moreau/Bo Ek" in a line of its own. */
  void leaveOutNames() {
    List<Integer> opening = lines();
    for (int i : opening.subList(0, Math.min(FIRST, opening.size()))) {
      if (isLine(i) && isNames(article.text(i))) {
        article.kept().clear(i);
      }
    }
  }

  private static boolean isNames(String text) {
    List<String> names = Arrays.asList(BETWEEN.split(text));
    return !names.isEmpty()
        && names.size() <= MOST_NAMES
        && names.stream()
            .allMatch(name ->
                PersonName.isName(name)
                    && PersonName.isFull(name)
                    && PersonName.isWrittenAsName(name));
  }

  /** "- Agency - Friday, April 28, 2023". */
  void leaveOutDates() {
    for (int i : lines()) {
      if (isLine(i)) {
        String text = article.text(i);
        if (text.chars().filter(Character::isLetter).count() <= MOST_LETTERS
            && DateText.read(text, null) != null) {
          article.kept().clear(i);
        }
      }
    }
  }

  private boolean isLine(int i) {
    int length = article.block(i).length();
    return !isInHeading(i)
        && isShort(i)
        && ".!?:\u2026\u3002".indexOf(article.text(i).charAt(length - 1)) < 0;
  }
}
