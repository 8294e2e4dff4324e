package dev.courant.ingest.feed;

import java.util.Locale;
import java.util.Set;

/**
 * The text of a piece of HTML: no tags, comments, scripts or styles, references resolved, white
 * space folded. One pass; what is no tag is text.
 */
final class PlainText {
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "blockquote",
          "pre",
          "table",
          "tr",
          "figure",
          "figcaption",
          "section",
          "article",
          "hr",
          "header",
          "footer",
          "aside",
          "center",
          "address");
  private static final Set<String> BREAKS = Set.of("br", "td", "th");
  private static final Set<String> SILENT = Set.of("script", "style", "applet");
  private static final int LONGEST_NAME = 12;

  private final String markup;
  private final FoldedText out;
  private final boolean spaced;
  private final char[] characters;
  private boolean noMoreEnds;
  private int at;

  private PlainText(String markup, boolean spaced, boolean keepParagraphs) {
    this.markup = markup;
    this.out = new FoldedText(markup.length(), keepParagraphs);
    this.spaced = spaced;
    this.characters = markup.toCharArray();
  }

  /** On one line. */
  static String line(String markup) {
    return new PlainText(markup, false, false).read();
  }

  /** On one line, with a space for every tag. */
  static String spaced(String markup) {
    return new PlainText(markup, true, false).read();
  }

  /** Paragraphs parted by a blank line. */
  static String paragraphs(String markup) {
    return new PlainText(markup, false, true).read();
  }

  /** White space and control characters of a text that is no markup, folded to single spaces. */
  static String fold(String text) {
    FoldedText folded = new FoldedText(text.length(), false);
    folded.append(text.toCharArray(), 0, text.length());
    return folded.toString();
  }

  private String read() {
    while (at < markup.length()) {
      int tag = markup.indexOf('<', at);
      int to = tag < 0 ? markup.length() : tag;
      text(to);
      at = to;
      if (tag >= 0) {
        tag();
      }
    }
    return out.toString();
  }

  private void text(int to) {
    if (markup.indexOf('&', at, to) < 0) {
      out.append(characters, at, to);
      return;
    }
    StringBuilder decoded = new StringBuilder(to - at);
    References.decode(markup, at, to, decoded, null);
    out.append(decoded.toString().toCharArray(), 0, decoded.length());
  }

  private void tag() {
    char after = at + 1 < markup.length() ? markup.charAt(at + 1) : ' ';
    if (markup.startsWith("<!--", at)) {
      skip("-->");
    } else if (after == '?' || isDeclaration()) {
      skip(">");
    } else if (after == '/' || Character.isLetter(after)) {
      element(after == '/');
    } else {
      out.append(characters, at, at + 1);
      at++;
    }
  }

  private boolean isDeclaration() {
    boolean known = markup.startsWith("<![", at) || Doctype.at(markup, at);
    if (known && !noMoreEnds) {
      noMoreEnds = markup.indexOf('>', at) < 0;
    }
    return known && !noMoreEnds;
  }

  private void element(boolean closing) {
    int from = at + (closing ? 2 : 1);
    int to = from;
    while (to < markup.length()
        && to - from < LONGEST_NAME
        && Character.isLetterOrDigit(characters[to])) {
      to++;
    }
    String name = markup.substring(from, to).toLowerCase(Locale.ROOT);
    at = tagEnd(to);
    if (BLOCKS.contains(name)) {
      out.paragraph();
    } else if (spaced || BREAKS.contains(name)) {
      out.space();
    }
    if (!closing && SILENT.contains(name)) {
      skipElement(name);
    }
  }

  private void skipElement(String name) {
    int from = at;
    while (from >= 0 && !markup.regionMatches(true, from, "</" + name, 0, name.length() + 2)) {
      from = markup.indexOf("</", from + 1);
    }
    at = from < 0 ? markup.length() : tagEnd(from);
  }

  /** Behind the tag's end; quotations may hold a {@code >}. */
  private int tagEnd(int from) {
    char quote = 0;
    for (int i = from; i < characters.length; i++) {
      char c = characters[i];
      if (quote == 0 && c == '>') {
        return i + 1;
      }
      if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'') && characters[i - 1] == '=') {
        quote = c;
      }
    }
    int first = markup.indexOf('>', from);
    return first < 0 ? markup.length() : first + 1;
  }

  private void skip(String end) {
    int found = markup.indexOf(end, at);
    at = found < 0 ? markup.length() : found + end.length();
  }
}
