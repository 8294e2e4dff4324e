package dev.courant.summarize.grounding;

import java.util.ArrayList;
import java.util.List;

/** Finds what a sentence sets in quotation marks. */
final class Quotes {
  private static final String OPENING = "\"“”„«»‹›‘‚`「『《";
  private static final String DOUBLE = "\"“”„«»‹›「」『』《》";

  private Quotes() {}

  /**
   * What stands between a pair of marks; a mark without its partner opens nothing.
   *
   * @param start first character inside
   * @param end the closing mark
   */
  record Span(int start, int end) {}

  /** In reading order, never nested. Apostrophes inside words are no marks. */
  static List<Span> in(String sentence) {
    List<Span> spans = new ArrayList<>();
    int at = 0;
    while (at < sentence.length()) {
      int close = opens(sentence, at) ? closing(sentence, at) : -1;
      if (close > at + 1) {
        spans.add(new Span(at + 1, close));
        at = close;
      }
      at++;
    }
    return List.copyOf(spans);
  }

  private static boolean opens(String text, int at) {
    char c = text.charAt(at);
    if (c == '\'') {
      return !letter(text, at - 1) && at + 1 < text.length();
    }
    return OPENING.indexOf(c) >= 0;
  }

  private static int closing(String text, int open) {
    boolean doubled = DOUBLE.indexOf(text.charAt(open)) >= 0;
    for (int i = open + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (doubled ? DOUBLE.indexOf(c) >= 0 : single(text, i)) {
        return i;
      }
    }
    return -1;
  }

  /** A single mark closes unless it is an apostrophe: before a letter, or before a clitic. */
  private static boolean single(String text, int at) {
    char c = text.charAt(at);
    if (c != '\'' && c != '’' && c != '‘') {
      return false;
    }
    if (letter(text, at + 1)) {
      return false;
    }
    return true;
  }

  private static boolean letter(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }
}
