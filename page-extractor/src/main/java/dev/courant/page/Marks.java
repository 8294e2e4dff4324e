package dev.courant.page;

import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** What an element's tag, role and names say about the text below it, as a set of bits. */
final class Marks {
  /** Surroundings of an article: navigation, comments, teasers, share bars and their kind. */
  static final int NOISE = 1;

  /** Not shown to a reader. */
  static final int HIDDEN = 1 << 1;

  /** Text to a picture. */
  static final int CAPTION = 1 << 2;

  /** The article's opening, often set apart from its text. */
  static final int LEDE = 1 << 3;

  /** Said to be the article's text. */
  static final int BODY = 1 << 4;

  /** The element is an article or the page's main part. */
  static final int ARTICLE = 1 << 5;

  /** Who wrote it and when. */
  static final int BYLINE = 1 << 6;

  /** A few words to lead to an article: this one's own where they stand above its text. */
  static final int TEASER = 1 << 7;

  /** Never part of an article, however long: consent dialogs, readers' comments. */
  static final int FOREIGN = 1 << 8;

  /** Names the author, in its own words. */
  static final int AUTHOR = 1 << 9;

  /** Its text stands apart from the text around, even where the tag is an inline one. */
  static final int APART = FOREIGN | NOISE | HIDDEN | CAPTION | BYLINE | TEASER;

  private static final Map<String, Integer> TAGS =
      Map.ofEntries(
          Map.entry("nav", NOISE),
          Map.entry("footer", NOISE),
          Map.entry("aside", NOISE),
          Map.entry("form", NOISE),
          Map.entry("search", NOISE),
          Map.entry("menu", NOISE),
          Map.entry("address", BYLINE),
          Map.entry("figcaption", CAPTION),
          Map.entry("figure", CAPTION),
          Map.entry("article", ARTICLE),
          Map.entry("main", ARTICLE));

  private static final Set<String> NOISE_ROLES =
      Set.of(
          "navigation",
          "complementary",
          "banner",
          "contentinfo",
          "search",
          "dialog",
          "alertdialog",
          "menu",
          "menubar",
          "menuitem",
          "toolbar",
          "tablist",
          "alert",
          "status",
          "tooltip",
          "button");

  private Marks() {}

  static int of(Element element, Map<String, Integer> byName) {
    int marks = TAGS.getOrDefault(element.normalName(), 0);
    if (element.attributesSize() == 0) {
      return marks;
    }
    Attributes attributes = element.attributes();
    if (NOISE_ROLES.contains(attributes.get("role"))) {
      marks |= NOISE;
    }
    if (isHidden(attributes)) {
      marks |= HIDDEN;
    }
    String property = attributes.get("itemprop");
    if (property.equals("articleBody") || property.equals("reviewBody")) {
      marks |= BODY;
    }
    return marks | named(attributes.get("class"), byName) | named(attributes.get("id"), byName);
  }

  private static boolean isHidden(Attributes attributes) {
    if (attributes.hasKey("hidden") || attributes.get("aria-hidden").equals("true")) {
      return true;
    }
    String style = attributes.get("style");
    return style.contains("display:none")
        || style.contains("display: none")
        || style.contains("visibility:hidden")
        || style.contains("visibility: hidden");
  }

  private static int named(String name, Map<String, Integer> byName) {
    if (name.isEmpty()) {
      return 0;
    }
    Integer known = byName.get(name);
    if (known == null) {
      known = ClassWords.marks(name);
      byName.put(name, known);
    }
    return known;
  }
}
