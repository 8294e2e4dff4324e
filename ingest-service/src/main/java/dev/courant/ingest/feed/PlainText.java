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
  private static final Set<String> SILENT = Set.of("script", "style", "applet");
  private static final int LONGEST_NAME = 12;

  private final String markup;
  private final StringBuilder out;
  private int at;

  private PlainText(String markup) {
    this.markup = markup;
    this.out = new StringBuilder(markup.length());
  }

  /** On one line. */
  static String line(String markup) {
    return fold(text(markup));
  }

  /** Paragraphs parted by a blank line. */
  static String paragraphs(String markup) {
    StringBuilder folded = new StringBuilder();
    for (String paragraph : text(markup).split("\u2029")) {
      String line = fold(paragraph);
      if (!line.isEmpty()) {
        folded.append(folded.isEmpty() ? "" : "\n\n").append(line);
      }
    }
    return folded.toString();
  }

  /** White space and control characters folded to single spaces, none at the ends. */
  static String fold(CharSequence text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '\u00A0' || (c >= '\u2000' && Character.isWhitespace(c))) {
        space = !folded.isEmpty();
      } else {
        if (space) {
          folded.append(' ');
          space = false;
        }
        folded.append(c);
      }
    }
    return folded.toString();
  }

  private static String text(String markup) {
    if (markup.indexOf('<') < 0 && markup.indexOf('&') < 0) {
      return markup;
    }
    PlainText reading = new PlainText(markup);
    reading.read();
    return reading.out.toString();
  }

  private void read() {
    while (at < markup.length()) {
      int tag = markup.indexOf('<', at);
      int to = tag < 0 ? markup.length() : tag;
      References.decode(markup, at, to, out, null);
      at = to;
      if (tag >= 0) {
        tag();
      }
    }
  }

  private void tag() {
    char after = at + 1 < markup.length() ? markup.charAt(at + 1) : ' ';
    if (markup.startsWith("<!--", at)) {
      skip("-->");
    } else if (after == '!' || after == '?') {
      skip(">");
    } else if (after == '/' || Character.isLetter(after)) {
      element(after == '/');
    } else {
      out.append('<');
      at++;
    }
  }

  private void element(boolean closing) {
    int from = at + (closing ? 2 : 1);
    int to = from;
    while (to < markup.length()
        && to - from < LONGEST_NAME
        && Character.isLetterOrDigit(markup.charAt(to))) {
      to++;
    }
    String name = markup.substring(from, to).toLowerCase(Locale.ROOT);
    at = tagEnd(to);
    if (BLOCKS.contains(name)) {
      out.append('\u2029');
    } else if (name.equals("br") || name.equals("td") || name.equals("th")) {
      out.append(' ');
    } else if (!closing && SILENT.contains(name)) {
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
    int first = markup.indexOf('>', from);
    for (int i = from; i < markup.length(); i++) {
      char c = markup.charAt(i);
      if (quote == 0 && c == '>') {
        return i + 1;
      }
      if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'') && markup.charAt(i - 1) == '=') {
        quote = c;
      }
    }
    return first < 0 ? markup.length() : first + 1;
  }

  private void skip(String end) {
    int found = markup.indexOf(end, at);
    at = found < 0 ? markup.length() : found + end.length();
  }
}
