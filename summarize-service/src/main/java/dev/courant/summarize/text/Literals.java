package dev.courant.summarize.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Many phrases that are looked for in a text at once. Two bits of a table, of a phrase's first two
 * characters, tell almost everywhere that none begins there, so the time hardly depends on how many
 * phrases there are.
 */
final class Literals {
  private static final int BITS = 1 << 14;

  private final long[] begins = new long[BITS >> 6];
  private final Map<Integer, List<Literal>> byBeginning = new HashMap<>();

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
    int number = 0;
    for (String phrase : phrases) {
      if (phrase.length() < 2) {
        throw new IllegalArgumentException("a phrase needs two characters: '" + phrase + "'");
      }
      int beginning = beginning(phrase, 0);
      begins[hash(beginning) >> 6] |= 1L << hash(beginning);
      byBeginning
          .computeIfAbsent(beginning, _ -> new ArrayList<>())
          .add(new Literal(phrase, number++));
    }
  }

  /** Whether a text holds one of the phrases anywhere. */
  boolean in(String text) {
    return find(text, (_, _) -> true);
  }

  /** Tells of each phrase where it stands, in reading order; whether that ended the search. */
  boolean find(String text, Found found) {
    for (int i = 0; i + 1 < text.length(); i++) {
      int beginning = beginning(text, i);
      if ((begins[hash(beginning) >> 6] & 1L << hash(beginning)) != 0
          && findAt(text, i, beginning, found)) {
        return true;
      }
    }
    return false;
  }

  private boolean findAt(String text, int position, int beginning, Found found) {
    for (Literal literal : byBeginning.getOrDefault(beginning, List.of())) {
      if (text.startsWith(literal.text(), position) && found.at(position, literal.number())) {
        return true;
      }
    }
    return false;
  }

  private static int beginning(String text, int position) {
    return text.charAt(position) << 16 | text.charAt(position + 1);
  }

  private static int hash(int beginning) {
    return (beginning * 0x9e3779b9) >>> 18;
  }
}
