package dev.courant.page;

import java.util.List;
import java.util.Locale;

/** Leaves out lines above the text that hardly do more than name an author. */
final class AuthorLines {
  private static final int LONGEST_LINE = 90;
  private static final int LONGEST_REST = 30;
  private static final int FIRST = 4;
  private static final int SHORTEST_NAME = 5;

  private AuthorLines() {}

  static void leaveOut(ArticleBlocks article, List<String> authors) {
    List<String> names =
        authors.stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .filter(name -> name.length() >= SHORTEST_NAME)
            .toList();
    if (names.isEmpty()) {
      return;
    }
    int first = article.kept().nextSetBit(0);
    for (int n = 0; n < FIRST && first >= 0; n++) {
      if (isByline(article, first, names)) {
        article.kept().clear(first);
      }
      first = article.kept().nextSetBit(first + 1);
    }
  }

  private static boolean isByline(ArticleBlocks article, int i, List<String> names) {
    if (article.block(i).length() > LONGEST_LINE) {
      return false;
    }
    String line = article.text(i).toLowerCase(Locale.ROOT);
    return names.stream()
        .anyMatch(name -> line.contains(name) && line.length() - name.length() <= LONGEST_REST);
  }
}
