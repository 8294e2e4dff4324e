package dev.courant.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

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
    addAll(words, facts.properties("articleSection").stream().map(SectionWords::stated).toList());
    addAll(words, facts.metas("article:tag"));
    addAll(words, linked.articleTexts("keywords"));
    addAll(words, facts.metas("news_keywords"));
    addAll(words, facts.metas("keywords"));
    return List.copyOf(words);
  }

  private static String stated(Element element) {
    return element.hasAttr("content") ? element.attr("content") : element.text();
  }

  private static void addAll(Set<String> words, List<String> texts) {
    for (String text : texts) {
      int from = 0;
      for (int i = 0; i <= text.length() && words.size() < MOST; i++) {
        if (i == text.length() || text.charAt(i) == ',' || text.charAt(i) == ';') {
          String word = Titles.plain(text.substring(from, i));
          if (!word.isEmpty() && word.length() <= LONGEST) {
            words.add(word);
          }
          from = i + 1;
        }
      }
    }
  }
}
