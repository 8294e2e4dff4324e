package dev.courant.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The sections, tags and keywords that a page files its article under. */
final class SectionWords {
  private static final int MOST = 30;
  private static final int LONGEST = 60;

  private SectionWords() {}

  /** Sections first, without duplicates, at most 30. */
  static List<String> of(PageFacts facts, LinkedData linked) {
    Set<String> words = new LinkedHashSet<>();
    addAll(words, linked.articleTexts("articleSection"));
    addAll(words, facts.metas("article:section"));
    addAll(words, facts.metas("article:tag"));
    addAll(words, linked.articleTexts("keywords"));
    addAll(words, facts.metas("news_keywords"));
    addAll(words, facts.metas("keywords"));
    return words.stream().limit(MOST).toList();
  }

  private static void addAll(Set<String> words, List<String> texts) {
    for (String text : texts) {
      for (String word : Titles.plain(text).split("\\s*[,;]\\s*")) {
        if (!word.isEmpty() && word.length() <= LONGEST) {
          words.add(word);
        }
      }
    }
  }
}
