package dev.courant.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * The article's headline, out of the places that state it: JSON-LD, OpenGraph, the page's h1 and
 * its title.
 *
 * <p>Each of them errs in its own way: JSON-LD and h1 may carry a kicker, OpenGraph and the title
 * the site's name or another wording for sharing. Two that agree are believed; where they disagree,
 * the page's title says which of them the outlet stands by.
 */
final class Titles {
  private static final Pattern TAG = Pattern.compile("<[^<>]{1,200}>");
  private static final Pattern SPACE = Pattern.compile("(?U)\\s+");
  private static final Pattern SITE_NAME = Pattern.compile("\\s+[|–—·•»:-]+\\s+[^|–—·•»]{2,40}$");
  private static final Pattern CUT_OFF = Pattern.compile("\\s*(?:…|\\.\\.\\.)\\s*$");
  private static final int LONGEST = 1000;
  private static final int SHORTEST = 10;
  private static final int LONGEST_SEPARATOR = 4;
  private static final int SHORTEST_PART = 4;

  /** Share of a heading's words that another title has where both are about the same. */
  private static final double LEAST_OVERLAP = 0.3;

  private final List<String> headings = new ArrayList<>();
  private final String linked;
  private final String shared;
  private final String document;
  private final OutletName outlet;

  /**
   * Takes the places that state the title.
   *
   * @param document the content of the page's title element
   * @param outlet whose name is no part of a title
   */
  Titles(PageFacts facts, LinkedData linked, String document, OutletName outlet) {
    this.outlet = outlet;
    for (Element heading : facts.headings) {
      String text = plain(shownText(heading));
      if (!text.isEmpty() && !headings.contains(text) && !outlet.isWhole(text)) {
        headings.add(text);
      }
    }
    this.linked = plain(linked.articleText("headline"));
    this.shared = plain(facts.meta("og:title", "dc.title"));
    this.document = plain(document);
  }

  /** The headline; empty where the page has none. */
  String title() {
    return whole(outlet.cutFrom(stated()));
  }

  /** A title that breaks off, in the words of the first source that has it whole. */
  private String whole(String title) {
    Matcher cut = CUT_OFF.matcher(title);
    if (!cut.find() || cut.start() < SHORTEST) {
      return title;
    }
    String start = title.substring(0, cut.start());
    return Stream.concat(headings.stream(), Stream.of(linked, shared, document))
        .map(outlet::cutFrom)
        .filter(other -> starts(other, start) && !CUT_OFF.matcher(other).find())
        .findFirst()
        .orElse(title);
  }

  /** The text of a heading without badges and what only screen readers say. */
  private static String shownText(Element heading) {
    StringBuilder text = new StringBuilder();
    NodeTraversor.filter(
        (node, depth) -> {
          if (node instanceof TextNode run) {
            text.append(run.getWholeText());
          } else if (node instanceof Element element && element != heading) {
            boolean hidden = (Marks.of(element, 0) & (Marks.HIDDEN | Marks.SKIPPED)) != 0;
            text.append(element.isBlock() || element.normalName().equals("br") ? " " : "");
            return hidden || ClassWords.isBesideText(element.className())
                ? FilterResult.SKIP_ENTIRELY
                : FilterResult.CONTINUE;
          }
          return FilterResult.CONTINUE;
        },
        heading);
    return text.toString().isBlank() ? heading.text() : text.toString();
  }

  private String stated() {
    String heading = heading();
    if (endsWith(heading, shared) || endsWith(linked, shared)) {
      return shared; // the others put a kicker before it
    }
    if (shared.isEmpty() && endsWith(heading, withoutSite(document))) {
      return withoutSite(document);
    }
    if (isMasthead(heading)) {
      return shared;
    }
    return linked.isEmpty() ? withoutLinked(heading) : withLinked(heading);
  }

  private String withLinked(String heading) {
    if (same(linked, heading)) {
      return heading;
    }
    if (same(heading, shared)) {
      return document.equals(shared) ? linked : heading; // one wording for search engines
    }
    if (same(linked, shared) && same(linked, document) && isLone(heading)) {
      return heading; // the others were made of the page's title
    }
    boolean shortened = same(linked, shared) && starts(shared, heading);
    return shortened && starts(document, heading) ? heading : linked;
  }

  /** The page's only h1, and no mere label: it shares words with the title. */
  private boolean isLone(String heading) {
    return headings.size() == 1 && overlap(heading, document) >= LEAST_OVERLAP;
  }

  /** Whether the page's title is this heading and the shared title behind it: a blog's name. */
  private boolean isMasthead(String heading) {
    return !heading.isEmpty()
        && document.length() <= heading.length() + shared.length() + LONGEST_SEPARATOR
        && document.startsWith(heading)
        && endsWith(document, shared)
        && !shared.startsWith(heading)
        && !heading.startsWith(shared);
  }

  private String withoutLinked(String heading) {
    if (heading.isEmpty()) {
      return withoutSite(shared.isEmpty() ? document : shared);
    }
    if (shared.isEmpty()
        || same(heading, shared)
        || starts(shared, heading)
        || starts(document, heading)) {
      return heading;
    }
    double least = same(shared, document) ? 0.5 : LEAST_OVERLAP;
    return overlap(heading, shared) < least ? withoutSite(shared) : heading;
  }

  /** The h1 that the other sources know, else the first. */
  private String heading() {
    for (String other : List.of(linked, shared, document)) {
      for (String heading : headings) {
        if (same(heading, other) || starts(other, heading)) {
          return heading;
        }
      }
    }
    return headings.isEmpty() ? "" : headings.getFirst();
  }

  /** Share of the heading's words that the other text has too. */
  private static double overlap(String heading, String other) {
    String[] words = words(heading);
    String all = other.toLowerCase(Locale.ROOT);
    Set<String> others = Set.copyOf(List.of(words(other)));
    int found = 0;
    for (String word : words) {
      boolean part = word.length() >= SHORTEST_PART || isIdeographic(word);
      found += others.contains(word) || (part && all.contains(word)) ? 1 : 0;
    }
    return (double) found / words.length;
  }

  private static boolean isIdeographic(String word) {
    return !word.isEmpty() && Character.isIdeographic(word.codePointAt(0));
  }

  private static String[] words(String text) {
    return text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
  }

  private String withoutSite(String title) {
    String cut = outlet.cutFrom(title);
    if (cut.length() < title.length()) {
      return cut;
    }
    String rest = SITE_NAME.matcher(title).replaceFirst("");
    return rest.length() > SHORTEST ? rest : title;
  }

  private static boolean same(String a, String b) {
    return !a.isEmpty() && a.equalsIgnoreCase(b);
  }

  private static boolean starts(String whole, String start) {
    return start.length() > SHORTEST && whole.regionMatches(true, 0, start, 0, start.length());
  }

  private static boolean endsWith(String whole, String end) {
    int from = whole.length() - end.length();
    return end.length() > SHORTEST
        && from > 2
        && whole.regionMatches(true, from, end, 0, end.length())
        && !Character.isLetterOrDigit(whole.charAt(from - 1));
  }

  /** Text without markup, entities and superfluous space, of its first 1,000 characters. */
  static String plain(@Nullable String text) {
    if (text == null) {
      return "";
    }
    String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    String decoded = head.indexOf('&') >= 0 ? Parser.unescapeEntities(head, false) : head;
    String bare = decoded.indexOf('<') >= 0 ? TAG.matcher(decoded).replaceAll("") : decoded;
    return hasSpaceToFold(bare) ? SPACE.matcher(bare).replaceAll(" ").strip() : bare;
  }

  private static boolean hasSpaceToFold(String text) {
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = c == ' ';
      if ((blank && space) || (!blank && (Character.isWhitespace(c) || Character.isSpaceChar(c)))) {
        return true;
      }
      space = blank;
    }
    return space && !text.isEmpty();
  }
}
