package dev.courant.summarize.language;

/**
 * A part of a text.
 *
 * @param start first character, in UTF-16 units
 * @param end position after the last character, in UTF-16 units
 */
record Span(int start, int end) {

  /** The span without white space at its ends; empty where it holds nothing else. */
  static Span trimmed(String text, int start, int end) {
    int first = start;
    while (first < end && Characters.isSpace(text.codePointAt(first))) {
      first += Character.charCount(text.codePointAt(first));
    }
    int last = end;
    while (last > first && Characters.isSpace(text.codePointBefore(last))) {
      last -= Character.charCount(text.codePointBefore(last));
    }
    return new Span(first, last);
  }

  boolean isEmpty() {
    return start == end;
  }

  int length() {
    return end - start;
  }
}
