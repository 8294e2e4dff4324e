package dev.courant.summarize.language;

import java.util.ArrayList;
import java.util.List;

/**
 * A word that may be part of a name, hyphens and apostrophes included, or an initial with its stop.
 *
 * @param start in chars
 * @param end position behind the last char
 */
record NameWord(String text, int start, int end) {
  boolean isName() {
    return Character.isUpperCase(text.codePointAt(0)) && text.length() > 1 && !isInitial();
  }

  boolean isInitial() {
    return text.length() == 2 && text.endsWith(".");
  }

  /** The words of a text in reading order. */
  static List<NameWord> in(String text) {
    List<NameWord> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = end(text, at);
      if (end > at) {
        words.add(new NameWord(text.substring(at, end), at, end));
      }
      at = end > at ? end : at + Character.charCount(text.codePointAt(at));
    }
    return words;
  }

  /** Behind the word that begins at a position, or the position where none does. */
  private static int end(String text, int start) {
    int end = lettersEnd(text, start);
    if (isInitial(text, start, end)) {
      return end + 1;
    }
    while (end > start && end < text.length() && "'’-".indexOf(text.charAt(end)) >= 0) {
      int next = lettersEnd(text, end + 1);
      if (next == end + 1) {
        break;
      }
      end = next;
    }
    return end;
  }

  private static boolean isInitial(String text, int start, int end) {
    return end > start
        && end == start + Character.charCount(text.codePointAt(start))
        && Character.getType(text.codePointAt(start)) == Character.UPPERCASE_LETTER
        && text.startsWith(". ", end);
  }

  private static int lettersEnd(String text, int start) {
    int end = start;
    while (end < text.length() && TokenBounds.isLetterOrMark(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }
}
