package dev.courant.evaluation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** F1 of the words (runs of letters, digits and underscores, lower case) that two texts share. */
final class WordOverlap {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  private WordOverlap() {}

  /** Word F1, 0 to 1, over multisets; 1 where both texts are empty. */
  static double f1(String got, String want) {
    Map<String, Integer> mine = count(got);
    Map<String, Integer> theirs = count(want);
    if (mine.isEmpty() || theirs.isEmpty()) {
      return mine.isEmpty() && theirs.isEmpty() ? 1 : 0;
    }
    long shared = 0;
    for (Map.Entry<String, Integer> word : mine.entrySet()) {
      shared += Math.min(word.getValue(), theirs.getOrDefault(word.getKey(), 0));
    }
    return 2.0 * shared / (total(mine) + total(theirs));
  }

  private static Map<String, Integer> count(String text) {
    Map<String, Integer> counts = new HashMap<>();
    Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (words.find()) {
      counts.merge(words.group(), 1, Integer::sum);
    }
    return counts;
  }

  private static long total(Map<String, Integer> counts) {
    return counts.values().stream().mapToLong(Integer::longValue).sum();
  }
}
