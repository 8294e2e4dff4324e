package dev.courant.ingest.feed;

import java.util.Arrays;

/**
 * Text whose white space and control characters are folded as it comes in: one space between words,
 * nothing at the ends, and a blank line between paragraphs where they are kept.
 */
final class FoldedText {
  private static final int ROOM = 8;

  private final boolean keepParagraphs;
  private char[] out;
  private int length;
  private boolean space;
  private boolean paragraph;

  FoldedText(int expectedLength, boolean keepParagraphs) {
    this.out = new char[expectedLength + ROOM];
    this.keepParagraphs = keepParagraphs;
  }

  /** Appends a part of a text. */
  void append(char[] text, int from, int to) {
    int needed = length + to - from + ROOM;
    if (needed > out.length) {
      out = Arrays.copyOf(out, Math.max(needed, 2 * out.length));
    }
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (isSpace(c)) {
        space = true;
      } else {
        if (space) {
          part();
        }
        out[length++] = c;
      }
    }
  }

  void space() {
    space = true;
  }

  void paragraph() {
    space = true;
    paragraph = keepParagraphs;
  }

  /** Parts what follows from what was before. */
  private void part() {
    if (length > 0 && paragraph) {
      out[length++] = '\n';
      out[length++] = '\n';
    } else if (length > 0) {
      out[length++] = ' ';
    }
    space = false;
    paragraph = false;
  }

  @Override
  public String toString() {
    return new String(out, 0, length);
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
