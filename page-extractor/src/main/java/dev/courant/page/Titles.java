package dev.courant.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The article's headline, out of the places that state it. */
final class Titles {
  private final PageFacts facts;
  private final LinkedData linked;
  private final String documentTitle;

  Titles(PageFacts facts, LinkedData linked, String documentTitle) {
    this.facts = facts;
    this.linked = linked;
    this.documentTitle = documentTitle;
  }

  String title() {
    String headline = linked.articleText("headline");
    String ld = headline == null ? "" : plain(headline);
    String shared = facts.meta("og:title", "twitter:title", "dc.title");
    String og = shared == null ? "" : plain(shared);
    List<String> headings = new ArrayList<>();
    for (Element h : facts.headings) {
      String t = h.text().strip();
      if (!t.isEmpty() && !headings.contains(t)) {
        headings.add(t);
      }
    }
    for (String h : headings) {
      if (same(h, ld) || same(h, og) || same(h, documentTitle)) {
        return h;
      }
    }
    for (String h : headings) {
      if (h.length() > 10 && (starts(og, h) || starts(documentTitle, h) || starts(ld, h))) {
        return h;
      }
    }
    if (!ld.isEmpty()) {
      return ld;
    }
    if (headings.size() == 1) {
      return headings.getFirst();
    }
    if (!og.isEmpty()) {
      return og;
    }
    return headings.isEmpty() ? documentTitle : headings.getFirst();
  }

  private static boolean starts(String a, String b) {
    return a.toLowerCase(Locale.ROOT).startsWith(b.toLowerCase(Locale.ROOT));
  }

  private static boolean same(String a, String b) {
    return a.equalsIgnoreCase(b);
  }

  static String plain(String text) {
    String decoded = text.indexOf('&') >= 0 ? Parser.unescapeEntities(text, false) : text;
    return decoded.replaceAll("<[^>]{1,200}>", "").replaceAll("\\s+", " ").strip();
  }
}
