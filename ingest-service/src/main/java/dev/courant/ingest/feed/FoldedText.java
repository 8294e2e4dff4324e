package dev.courant.ingest.feed;

/**
 * Text whose white space and control characters are folded as it comes in: one space between words,
 * nothing at the ends, and a blank line between paragraphs where they are kept.
 */
final class FoldedText {
  private final StringBuilder out;
  private final String betweenParagraphs;
  private String pending = "";

  FoldedText(int expectedLength, boolean keepParagraphs) {
    this.out = new StringBuilder(expectedLength);
    this.betweenParagraphs = keepParagraphs ? "\n\n" : " ";
  }

  /** Appends a part of a text. */
  void append(String text, int from, int to) {
    int word = -1;
    for (int i = from; i < to; i++) {
      if (!isSpace(text.charAt(i))) {
        word = word < 0 ? i : word;
      } else if (word < 0) {
        space();
      } else if (!isLoneBlank(text, i, to)) {
        word(text, word, i);
        word = -1;
        space();
      }
    }
    if (word >= 0) {
      word(text, word, to);
    }
  }

  void space() {
    pending = pending.isEmpty() ? " " : pending;
  }

  void paragraph() {
    pending = betweenParagraphs;
  }

  private void word(String text, int from, int to) {
    if (!out.isEmpty()) {
      out.append(pending);
    }
    pending = "";
    out.append(text, from, to);
  }

  @Override
  public String toString() {
    return out.toString();
  }

  /** Whether what stands there is already what white space is folded to, between two words. */
  private static boolean isLoneBlank(String text, int at, int to) {
    return text.charAt(at) == ' ' && at + 1 < to && !isSpace(text.charAt(at + 1));
  }

  private static boolean isSpace(char c) {
    if (c <= ' ') {
      return true;
    }
    if (c < '\u2000') {
      return c == '\u00A0' || c == '\u0085';
    }
    return c <= '\u200A'
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u202F'
        || c == '\u205F'
        || c == '\u3000';
  }
}
