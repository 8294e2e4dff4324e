package dev.courant.summarize.grounding.reading;

import java.util.List;

/** Finds a row of words in a longer one, in linear time (Knuth, Morris and Pratt 1977). */
public final class WordSequences {
  private WordSequences() {}

  /** Where the words stand first, or -1; 0 for no words. */
  public static int find(List<String> all, List<String> words) {
    int[] fallbacks = fallbacks(words);
    int matched = 0;
    for (int i = 0; i < all.size() && matched < words.size(); i++) {
      while (matched > 0 && !all.get(i).equals(words.get(matched))) {
        matched = fallbacks[matched - 1];
      }
      if (all.get(i).equals(words.get(matched))) {
        matched++;
      }
      if (matched == words.size()) {
        return i - matched + 1;
      }
    }
    return words.isEmpty() ? 0 : -1;
  }

  private static int[] fallbacks(List<String> words) {
    int[] fallbacks = new int[words.size()];
    int matched = 0;
    for (int i = 1; i < words.size(); i++) {
      while (matched > 0 && !words.get(i).equals(words.get(matched))) {
        matched = fallbacks[matched - 1];
      }
      if (words.get(i).equals(words.get(matched))) {
        matched++;
      }
      fallbacks[i] = matched;
    }
    return fallbacks;
  }
}
