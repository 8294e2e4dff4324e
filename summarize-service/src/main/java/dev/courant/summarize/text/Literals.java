package dev.courant.summarize.text;

import java.util.Arrays;
import java.util.Collection;

/**
 * Many phrases that are looked for in a text at once. A table by a phrase's first two characters
 * tells almost everywhere that none begins there, so the time hardly depends on how many phrases
 * there are.
 */
final class Literals {
  private static final int SLOTS = 1 << 12;
  private static final Literal[] NONE = {};

  private final Literal[][] byBeginning = new Literal[SLOTS][];

  private record Literal(String text, int number) {}

  /** Where phrases are found. */
  @FunctionalInterface
  interface Found {
    /**
     * One was found.
     *
     * @param number the phrase's place in the collection
     * @return whether the search ends here
     */
    boolean at(int position, int number);
  }

  /** Phrases of two characters or more. */
  Literals(Collection<String> phrases) {
    Arrays.fill(byBeginning, NONE);
    int number = 0;
    for (String phrase : phrases) {
      if (phrase.length() < 2) {
        throw new IllegalArgumentException("a phrase needs two characters: '" + phrase + "'");
      }
      int slot = slot(phrase, 0);
      Literal[] known = byBeginning[slot];
      Literal[] more = Arrays.copyOf(known, known.length + 1);
      more[known.length] = new Literal(phrase, number++);
      byBeginning[slot] = more;
    }
  }

  /** Whether a text holds one of the phrases anywhere. */
  boolean in(String text) {
    return find(text, (_, _) -> true);
  }

  /** Tells of each phrase where it stands, in reading order; whether that ended the search. */
  boolean find(String text, Found found) {
    for (int i = 0; i + 1 < text.length(); i++) {
      if (findAt(text, i, byBeginning[slot(text, i)], found)) {
        return true;
      }
    }
    return false;
  }

  private static boolean findAt(String text, int position, Literal[] begun, Found found) {
    for (Literal literal : begun) {
      if (text.startsWith(literal.text(), position) && found.at(position, literal.number())) {
        return true;
      }
    }
    return false;
  }

  /** Of the two characters at a position. */
  private static int slot(String text, int position) {
    int beginning = text.charAt(position) << 16 | text.charAt(position + 1);
    return (beginning * 0x9e3779b9) >>> 20;
  }
}
