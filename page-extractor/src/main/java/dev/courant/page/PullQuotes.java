package dev.courant.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Leaves out quotations that repeat a sentence of the text apart from it, a few words changed or
 * not, and whose words those are.
 */
final class PullQuotes {
  private static final int SHORTEST_WORD = 4;
  private static final int FEWEST_WORDS = 4;

  /** So many hundredths of its longer words stand in one paragraph of the text. */
  private static final int SAME = 80;

  private static final int LONGEST_NAME = 90;
  private static final int MOST_BLOCKS = 4;

  private PullQuotes() {}

  static void leaveOut(ArticleBlocks article) {
    List<Integer> quotes = new ArrayList<>();
    for (int i = next(article, 0); i >= 0; i = next(article, i + 1)) {
      if (isApart(article, i)) {
        quotes.add(i);
      }
    }
    if (quotes.isEmpty()) {
      return;
    }
    List<Set<String>> paragraphs = new ArrayList<>();
    for (int i = next(article, 0); i >= 0; i = next(article, i + 1)) {
      if (!quotes.contains(i)) {
        paragraphs.add(words(article.text(i)));
      }
    }
    for (int quote : quotes) {
      Set<String> words = words(article.text(quote));
      if (words.size() >= FEWEST_WORDS && paragraphs.stream().anyMatch(one -> has(one, words))) {
        drop(article, quote);
      }
    }
  }

  private static int next(ArticleBlocks article, int from) {
    return article.kept().nextSetBit(from);
  }

  private static boolean isApart(ArticleBlocks article, int index) {
    int own = article.block(index).frame().inherited & ~article.frame().inherited;
    return (own & Marks.QUOTE) != 0;
  }

  private static boolean has(Set<String> paragraph, Set<String> words) {
    long common = words.stream().filter(paragraph::contains).count();
    return common * 100 >= (long) words.size() * SAME;
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    String lower = text.toLowerCase(Locale.ROOT);
    int start = 0;
    for (int i = 0; i < lower.length(); i = lower.offsetByCodePoints(i, 1)) {
      if (!isOfWord(lower.codePointAt(i))) {
        add(lower, start, i, words);
        start = lower.offsetByCodePoints(i, 1);
      }
    }
    add(lower, start, lower.length(), words);
    return words;
  }

  private static void add(String text, int from, int to, Set<String> words) {
    if (to - from >= SHORTEST_WORD) {
      words.add(text.substring(from, to));
    }
  }

  /** Letters, marks and numbers. */
  private static boolean isOfWord(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> Character.isLetter(character);
    };
  }

  /** The quotation, and short lines in its own frame. */
  private static void drop(ArticleBlocks article, int index) {
    article.kept().clear(index);
    Frame own = article.block(index).frame();
    Frame around = own.parent;
    while (around != null
        && article.isPart(around)
        && around.endBlock - around.firstBlock <= MOST_BLOCKS) {
      own = around;
      around = own.parent;
    }
    for (int i = own.firstBlock; i < own.endBlock; i++) {
      if (article.block(i).length() <= LONGEST_NAME) {
        article.kept().clear(i);
      }
    }
  }
}
