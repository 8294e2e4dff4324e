package dev.courant.ingest.feed;

import java.util.Locale;

/**
 * Reads tags as they come: attributes with or without quotation marks, tags that the next one or
 * the document's end cuts off. Keeps the last one it read.
 */
final class TagScanner {
  private final String text;
  private final EntityDefinitions definitions;
  private final Repairs repairs;
  private final TagAttributes attributes = new TagAttributes();
  private int at;
  private String name = "";
  private boolean selfClosing;
  private boolean noMoreQuotes;
  private boolean noMoreApostrophes;

  TagScanner(String text, EntityDefinitions definitions, Repairs repairs) {
    this.text = text;
    this.definitions = definitions;
    this.repairs = repairs;
  }

  String name() {
    return name;
  }

  TagAttributes attributes() {
    return attributes;
  }

  boolean selfClosing() {
    return selfClosing;
  }

  /** Whether a character begins a name. */
  static boolean isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' || c > 0xBF;
  }

  /** Reads the end tag that begins at a place; the place behind it. */
  int endTag(int from) {
    readName(from + 2);
    while (at < text.length() && text.charAt(at) != '>' && text.charAt(at) != '<') {
      at++;
    }
    close();
    return at;
  }

  /** Reads the start tag that begins at a place; the place behind it, or -1 if it never ends. */
  int startTag(int from) {
    readName(from + 1);
    attributes.clear();
    selfClosing = false;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '>' || c == '<') {
        close();
        return at;
      }
      if (c <= ' ' || c == '/') {
        selfClosing = c == '/';
        at++;
      } else {
        selfClosing = false;
        attribute();
      }
    }
    repairs.note("the document ends inside a tag");
    return -1;
  }

  private void readName(int from) {
    at = from;
    while (at < text.length() && !endsName(text.charAt(at))) {
      at++;
    }
    name = text.substring(from, at);
  }

  private void close() {
    if (at < text.length() && text.charAt(at) == '>') {
      at++;
    } else {
      repairs.note("a tag that is not closed");
    }
  }

  private void attribute() {
    int from = at++;
    while (at < text.length() && text.charAt(at) != '=' && !endsName(text.charAt(at))) {
      at++;
    }
    String key = text.substring(from, at).toLowerCase(Locale.ROOT);
    int equals = skipSpace(at);
    String value = "";
    if (equals < text.length() && text.charAt(equals) == '=') {
      at = skipSpace(equals + 1);
      value = value();
    } else {
      repairs.note("an attribute without a value");
    }
    if (!attributes.add(key, value)) {
      repairs.note("more attributes than any feed has");
    }
  }

  private String value() {
    char quote = at < text.length() ? text.charAt(at) : ' ';
    boolean quoted = quote == '"' || quote == '\'';
    int from = quoted ? at + 1 : at;
    int to = quoted ? closing(quote, from) : -1;
    if (to >= 0) {
      at = to + 1;
    } else {
      repairs.note("an attribute's value that is not quoted");
      to = from;
      while (to < text.length() && text.charAt(to) > ' ' && text.charAt(to) != '>') {
        to++;
      }
      at = to;
    }
    return decoded(from, to);
  }

  private String decoded(int from, int to) {
    if (text.indexOf('&', from, to) < 0) {
      return text.substring(from, to);
    }
    StringBuilder out = new StringBuilder(to - from);
    References.decode(text, from, to, out, definitions);
    return out.toString();
  }

  /** Where a quotation is closed, or -1; never looks twice for what is not there. */
  private int closing(char quote, int from) {
    boolean none = quote == '"' ? noMoreQuotes : noMoreApostrophes;
    int to = none ? -1 : text.indexOf(quote, from);
    if (to < 0 && quote == '"') {
      noMoreQuotes = true;
    } else if (to < 0) {
      noMoreApostrophes = true;
    }
    return to;
  }

  private int skipSpace(int from) {
    int to = from;
    while (to < text.length() && text.charAt(to) <= ' ') {
      to++;
    }
    return to;
  }

  private static boolean endsName(char c) {
    return c <= ' ' || c == '>' || c == '/' || c == '<';
  }
}
