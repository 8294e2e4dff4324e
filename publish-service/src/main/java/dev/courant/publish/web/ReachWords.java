package dev.courant.publish.web;

import dev.courant.model.story.Reach;

/** How widely a story is told, as a reader says it: "5 outlets in 4 countries, 3 origins". */
final class ReachWords {
  private ReachWords() {}

  static String of(Reach reach) {
    String articles =
        reach.articles() == reach.outlets() ? "" : count(reach.articles(), "article", "s") + ", ";
    String countries =
        reach.countries() == 0 ? "" : " in " + count(reach.countries(), "countr", "ies", "y");
    return articles
        + count(reach.outlets(), "outlet", "s")
        + countries
        + ", "
        + count(reach.origins(), "origin", "s");
  }

  private static String count(int count, String word, String plural) {
    return count(count, word, plural, "");
  }

  private static String count(int count, String word, String plural, String singular) {
    return count + " " + word + (count == 1 ? singular : plural);
  }
}
