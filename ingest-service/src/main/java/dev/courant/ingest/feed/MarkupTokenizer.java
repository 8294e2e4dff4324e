package dev.courant.ingest.feed;

import java.util.Locale;

/**
 * Makes tags and texts of a document, in one pass, whatever it is: what is no tag is text, what is
 * not closed ends where the next tag or the document does. A DOCTYPE, comments and processing
 * instructions are skipped; of a DOCTYPE's internal subset only the {@link EntityDefinitions} are
 * kept. Time is linear in the length of the document.
 */
final class MarkupTokenizer {
  /** What {@link #next} found. */
  enum Token {
    START,
    END,
    TEXT,
    CDATA,
    EOF
  }

  private final String text;
  private final EntityDefinitions definitions;
  private final Repairs repairs;
  private final TagAttributes attributes = new TagAttributes();
  private int at;
  private int start;
  private int end;
  private String name = "";
  private boolean selfClosing;
  private boolean doctypeSeen;
  private boolean noMoreQuotes;
  private boolean noMoreApostrophes;

  MarkupTokenizer(String text, EntityDefinitions definitions, Repairs repairs) {
    this.text = text;
    this.definitions = definitions;
    this.repairs = repairs;
  }

  Token next() {
    while (at < text.length()) {
      if (text.charAt(at) != '<') {
        return text(at);
      }
      char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
      if (isNameStart(after)) {
        if (startTag()) {
          return Token.START;
        }
      } else if (after == '/') {
        endTag();
        return Token.END;
      } else if (text.startsWith("<![CDATA[", at)) {
        cdata();
        return Token.CDATA;
      } else if (after == '!') {
        declaration();
      } else if (after == '?') {
        skipTo("?>", ">");
      } else {
        repairs.note("a '<' that begins no tag");
        return text(at + 1);
      }
    }
    return Token.EOF;
  }

  /** The name of the tag, as written. */
  String name() {
    return name;
  }

  TagAttributes attributes() {
    return attributes;
  }

  /** Whether the start tag is its own end tag. */
  boolean selfClosing() {
    return selfClosing;
  }

  boolean isBlank() {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) > ' ') {
        return false;
      }
    }
    return true;
  }

  /** Appends the text just found. */
  void appendTo(StringBuilder out, Token token) {
    if (token == Token.CDATA) {
      out.append(text, start, end);
    } else {
      References.decode(text, start, end, out, definitions);
    }
  }

  private Token text(int searchFrom) {
    start = at;
    int next = text.indexOf('<', searchFrom);
    end = next < 0 ? text.length() : next;
    at = end;
    return Token.TEXT;
  }

  private void cdata() {
    start = at + "<![CDATA[".length();
    int close = text.indexOf("]]>", start);
    if (close < 0) {
      repairs.note("a CDATA section that is not closed");
    }
    end = close < 0 ? text.length() : close;
    at = close < 0 ? end : close + 3;
  }

  private void declaration() {
    if (text.startsWith("<!--", at)) {
      skipTo("-->", "-->");
    } else if (!doctypeSeen && Doctype.at(text, at)) {
      doctypeSeen = true;
      int to = Doctype.read(text, at, definitions);
      at = to < 0 ? at : to;
    } else {
      skipTo(">", ">");
    }
  }

  /** Skips behind the first of two ends that is there, or to the end of the document. */
  private void skipTo(String close, String otherwise) {
    int found = text.indexOf(close, at + 2);
    String which = close;
    if (found < 0) {
      repairs.note("a comment or instruction that is not closed");
      found = text.indexOf(otherwise, at + 2);
      which = otherwise;
    }
    at = found < 0 ? text.length() : found + which.length();
  }

  private void endTag() {
    int from = at + 2;
    int to = from;
    while (to < text.length() && !endsName(text.charAt(to))) {
      to++;
    }
    name = text.substring(from, to);
    while (to < text.length() && text.charAt(to) != '>' && text.charAt(to) != '<') {
      to++;
    }
    at = to;
    closeTag();
  }

  private void closeTag() {
    if (at < text.length() && text.charAt(at) == '>') {
      at++;
    } else {
      repairs.note("a tag that is not closed");
    }
  }

  /** Reads a start tag; false, and nothing read, where the document ends inside it. */
  private boolean startTag() {
    int to = at + 1;
    while (to < text.length() && !endsName(text.charAt(to))) {
      to++;
    }
    name = text.substring(at + 1, to);
    at = to;
    attributes.clear();
    selfClosing = false;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '>' || c == '<') {
        closeTag();
        return true;
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
    return false;
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

  private static boolean isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' || c > 0xBF;
  }

  private static boolean endsName(char c) {
    return c <= ' ' || c == '>' || c == '/' || c == '<';
  }
}
