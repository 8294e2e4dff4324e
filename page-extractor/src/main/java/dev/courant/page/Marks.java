package dev.courant.page;

import java.util.HashMap;
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

  /** Words that are set apart as somebody's. */
  static final int QUOTE = 1 << 10;

  /** Its text stands apart from the text around, even where the tag is an inline one. */
  static final int APART = FOREIGN | NOISE | HIDDEN | CAPTION | BYLINE | TEASER;

  /** Element whose content is no text of the page. */
  static final int SKIPPED = 1 << 16;

  /** Element that is part of a line. */
  static final int INLINE = 1 << 17;

  /** Element that is a link. */
  static final int LINK = 1 << 18;

  /** Navigation: the names within tell nothing that matters. */
  static final int CHROME = 1 << 19;

  /** Element that carries a property in microdata. */
  static final int PROPERTY = 1 << 20;

  /** Something that is used or played rather than read. */
  static final int CONTROL = 1 << 21;

  /** Italics and small print. */
  static final int EMPHASIS = 1 << 22;

  private static final Set<String> TEXT_PROPERTIES = Set.of("articleBody", "reviewBody");

  private static final Map<String, Integer> TAGS = new HashMap<>();

  static {
    put(NOISE, "nav footer aside form search menu");
    put(CHROME, "nav");
    put(BYLINE, "address");
    put(CAPTION, "figcaption figure");
    put(ARTICLE, "article main");
    put(LINK, "a");
    put(QUOTE, "blockquote");
    put(CONTROL, "form video audio");
    put(EMPHASIS, "em i small cite");
    put(
        SKIPPED,
        """
        script style noscript template svg math iframe object embed button select option textarea
        input canvas video audio map datalist progress meter head dialog
        """);
    put(
        INLINE,
        """
        a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb
        rp rt rtc ruby s samp small span strike strong sub sup time tt u var wbr img picture source
        """);
  }

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

  private static void put(int mark, String tags) {
    for (String tag : tags.strip().split("\\s+")) {
      TAGS.merge(tag, mark, (a, b) -> a | b);
    }
  }

  /**
   * The marks of an element; only those of its tag where it is skipped, navigation is around, or it
   * is the body, whose names tell of the site.
   */
  static int of(Element element, int around) {
    int marks = ofTag(element.normalName());
    if ((marks & SKIPPED) != 0 && isShadowRoot(element)) {
      return 0;
    }
    boolean nameless = element.attributesSize() == 0 || element.normalName().equals("body");
    if ((marks & SKIPPED) != 0 || (around & CHROME) != 0 || nameless) {
      return marks;
    }
    return marks | ofAttributes(element.attributes(), Headline.isHeading(element.normalName()));
  }

  /** Looked up one by one: going through all would make an object of each. */
  private static int ofAttributes(Attributes attributes, boolean heading) {
    int named = ClassWords.marks(attributes.get("id"));
    int marks = heading ? named & FOREIGN : named; // often made of the heading's own words
    marks |= ClassWords.marks(attributes.get("class"));
    marks |= NOISE_ROLES.contains(attributes.get("role")) ? NOISE : 0;
    boolean hidden =
        attributes.hasKey("hidden")
            || attributes.get("aria-hidden").equals("true")
            || isHidden(attributes.get("style"));
    if (attributes.hasKey("itemprop")) {
      marks |= PROPERTY | (TEXT_PROPERTIES.contains(attributes.get("itemprop")) ? BODY : 0);
    }
    return marks | (hidden ? HIDDEN : 0);
  }

  /** A template whose content browsers show in the place of the element around it. */
  private static boolean isShadowRoot(Element element) {
    return element.normalName().equals("template")
        && (element.hasAttr("shadowrootmode") || element.hasAttr("shadowroot"));
  }

  /** The marks that a tag alone gives. */
  static int ofTag(String tag) {
    return TAGS.getOrDefault(tag, 0);
  }

  private static boolean isHidden(String style) {
    if (style.isEmpty()) {
      return false;
    }
    return style.contains("display:none")
        || style.contains("display: none")
        || style.contains("visibility:hidden")
        || style.contains("visibility: hidden")
        || style.contains("clip:rect(0")
        || style.contains("clip: rect(0");
  }
}
