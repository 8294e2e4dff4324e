package dev.courant.ingest.feed;

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
  private final TagScanner tag;
  private int at;
  private int start;
  private int end;
  private boolean doctypeSeen;

  MarkupTokenizer(String text, EntityDefinitions definitions, Repairs repairs) {
    this.text = text;
    this.definitions = definitions;
    this.repairs = repairs;
    this.tag = new TagScanner(text, definitions, repairs);
  }

  Token next() {
    while (at < text.length()) {
      if (text.charAt(at) != '<') {
        return text(at);
      }
      char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
      if (TagScanner.isNameStart(after)) {
        int behind = tag.startTag(at);
        at = behind < 0 ? text.length() : behind;
        return behind < 0 ? Token.EOF : Token.START;
      } else if (after == '/') {
        at = tag.endTag(at);
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

  /** The tag just found. */
  TagScanner tag() {
    return tag;
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
}
