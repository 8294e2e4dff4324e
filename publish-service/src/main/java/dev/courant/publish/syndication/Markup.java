package dev.courant.publish.syndication;

import java.util.regex.Pattern;

/** Text as a feed can hold it. */
final class Markup {
  /** What HTML may read as a character reference; no name is shorter than two. */
  private static final Pattern REFERENCE = Pattern.compile("&(?=#|[A-Za-z][A-Za-z0-9])");

  private Markup() {}

  /**
   * Text as HTML that differs from the text only in what HTML may read otherwise. Titles of RSS are
   * read as HTML by some and as plain text by others: "S&P" is the same to both.
   */
  static String sparing(String text) {
    return REFERENCE.matcher(text).replaceAll("&amp;").replace("<", "&lt;");
  }

  /**
   * Text as HTML: whoever reads it as HTML shows the text, and whatever markup stands in it as
   * characters.
   */
  static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** Text without what XML 1.0 cannot hold, not even escaped; white space becomes a space each. */
  static String plain(String text) {
    return text.codePoints()
        .map(c -> c == '\t' || c == '\n' || c == '\r' ? ' ' : c)
        .filter(c -> c >= 0x20 && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
