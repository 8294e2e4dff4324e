package dev.courant.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Names of those who wrote an article: the first source that has any. */
final class Authors {
  private static final List<String> METAS =
      List.of(
          "author",
          "article:author",
          "parsely-author",
          "sailthru.author",
          "dc.creator",
          "dcterms.creator",
          "byl",
          "cxenseparse:author",
          "citation_author",
          "article:author_name",
          "og:author",
          "twitter:creator:name");
  private static final Pattern AUTHOR_ADDRESS =
      Pattern.compile(
          "/(?:authors?|autore?s?n?|auteurs?|contributors?|writers?|by|byline|people|profil[eo]?s?|staff|team|journalists?|redakteure?|reporters?)/[^/]");
  private static final int MOST_ELEMENTS = 5;
  private static final int ABOVE = 12;
  private static final int BELOW = 25;
  private static final int LONGEST_LINE = 160;
  private static final int LONGEST_BYLINE = 100;

  /** Of a line behind the article: "Written by" and a name. */
  private static final int LONGEST_SIGNATURE = 40;

  private final PageFacts facts;
  private final LinkedData linked;
  private final PageScan scan;
  private final OutletName outlet;
  private final Set<String> names = new LinkedHashSet<>();
  private final Headline headline;

  Authors(PageFacts facts, LinkedData linked, PageScan scan, OutletName outlet, Headline headline) {
    this.facts = facts;
    this.linked = linked;
    this.scan = scan;
    this.outlet = outlet;
    this.headline = headline;
  }

  List<String> names() {
    stated();
    List<String> stated = List.copyOf(names);
    if (stated.isEmpty()) {
      fromLines();
    } else if (stated.stream().allMatch(outlet::is)) {
      names.clear();
      besideHeadline();
      names.removeIf(name -> !PersonName.isFull(name));
    }
    return names.isEmpty() ? stated : List.copyOf(names);
  }

  /** What the metadata says: the outlet itself, often, where the page's byline names a person. */
  private void stated() {
    addAll(linked.authors());
    for (String meta : METAS) {
      if (names.isEmpty()) {
        addAll(facts.metas(meta));
      }
    }
    if (names.isEmpty()) {
      addAll(texts(facts.properties("author")));
    }
  }

  private void addAll(List<String> texts) {
    for (String text : texts) {
      if (text.length() < 300 && !text.startsWith("http")) {
        addNames(BylineWords.split(Titles.plain(text)));
      }
    }
  }

  /** Those that name somebody: "Harbour Post Staff" does not, a team that bears a name may. */
  private void addNames(List<String> found) {
    found.stream().filter(name -> outlet.is(name) || !isPost(name)).forEach(names::add);
  }

  private boolean isPost(String name) {
    String rest = outlet.cutBefore(name);
    boolean team = rest.length() < name.length() && rest.toLowerCase(Locale.ROOT).endsWith("team");
    return PersonName.isRole(rest) && !team;
  }

  private static List<String> texts(List<Element> elements) {
    List<String> texts = new ArrayList<>();
    for (Element element : elements.subList(0, Math.min(elements.size(), MOST_ELEMENTS))) {
      Element name = element.selectFirst("[itemprop=name]");
      texts.add(
          name == null
              ? element.text()
              : name.hasAttr("content") ? name.attr("content") : name.text());
    }
    texts.removeIf(String::isBlank);
    return texts.size() > 3 ? List.of(texts.getFirst()) : texts;
  }

  private void fromLines() {
    int end = besideHeadline();
    if (names.isEmpty()) {
      addAll(texts(facts.authorLinks));
    }
    if (names.isEmpty()) {
      declared(end, scan.blocks().size());
    }
    if (names.isEmpty()) {
      introduced(end, scan.blocks().size(), LONGEST_SIGNATURE);
      names.removeIf(name -> !PersonName.isFull(name));
    }
  }

  /** Looks at the lines around the headline; where they end. */
  private int besideHeadline() {
    int headline = Math.max(0, scan.firstHeadline());
    int from = Math.max(0, headline - ABOVE);
    int to = Math.min(scan.blocks().size(), headline + BELOW);
    declared(from, to);
    if (names.isEmpty()) {
      introduced(from, to, LONGEST_BYLINE);
    }
    if (names.isEmpty()) {
      linkedNames(from, to);
    }
    return to;
  }

  private void declared(int from, int to) {
    for (int i = from; i < to && names.isEmpty(); i++) {
      TextBlock block = scan.blocks().get(i);
      if (block.length() < LONGEST_LINE && !isHeadline(block) && inAuthorFrame(block.frame())) {
        String text = scan.text(block);
        List<String> introduced = BylineWords.said(text);
        String name = introduced.isEmpty() ? BylineWords.declared(text) : null;
        addNames(introduced);
        if (name != null) {
          addNames(BylineWords.split(name));
        }
      }
    }
  }

  /**
   * Headlines may begin like bylines: "Von der Lohe wants more", "By the numbers". Below the first
   * of them, a heading that is a byline from end to end is one.
   */
  private boolean isHeading(TextBlock block) {
    Frame around = block.frame().parent;
    boolean inside = around != null && Headline.isHeading(around.tag());
    String tag = around != null && inside ? around.tag() : block.frame().tag();
    return isHeadline(block)
        || (Headline.isHeading(tag) && !BylineWords.isByline(scan.text(block)));
  }

  private boolean isHeadline(TextBlock block) {
    Frame around = block.frame().parent;
    boolean inside = around != null && around.tag().equals("h1");
    return inside || block.frame().tag().equals("h1") || headline.is(block);
  }

  private static boolean inAuthorFrame(Frame frame) {
    Frame f = frame;
    for (int up = 0; up < 3 && f != null; up++) {
      if ((f.marks & Marks.AUTHOR) != 0
          && f.endBlock - f.firstBlock <= 8
          && (f.inherited & Marks.FOREIGN) == 0) {
        return true;
      }
      f = f.parent;
    }
    return false;
  }

  private void introduced(int from, int to, int longest) {
    for (int i = from; i < to && names.isEmpty(); i++) {
      TextBlock block = scan.blocks().get(i);
      if (block.length() < longest && !isHeading(block)) {
        addNames(BylineWords.introduced(scan.text(block)));
      }
    }
  }

  /** Names that link to a page about their bearer. */
  private void linkedNames(int from, int to) {
    for (int i = from; i < to && names.isEmpty(); i++) {
      TextBlock block = scan.blocks().get(i);
      if (block.length() < LONGEST_BYLINE && block.linkLength() > 0) {
        for (Element link : block.frame().element.getElementsByTag("a")) {
          if (AUTHOR_ADDRESS.matcher(link.attr("href")).find() && link.hasText()) {
            addNames(BylineWords.split(link.text()));
          }
        }
      }
    }
  }
}
