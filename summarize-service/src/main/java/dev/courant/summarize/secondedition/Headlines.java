package dev.courant.summarize.secondedition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells which waiting articles tell the same news, by three long words of their headlines: enough
 * to say what comes first, and wrong at no cost. Not thread-safe.
 */
final class Headlines {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int SHORTEST = 4;
  private static final int ALIKE = 3;

  /** A word of more headlines says nothing. */
  private static final int COMMON = 40;

  private final Map<String, Set<Waiting>> byWord = new HashMap<>();

  static Set<String> words(String headline) {
    return BETWEEN
        .splitAsStream(headline.toLowerCase(Locale.ROOT))
        .filter(word -> word.length() >= SHORTEST)
        .limit(30)
        .collect(Collectors.toUnmodifiableSet());
  }

  void add(Waiting added) {
    Map<Waiting, Integer> shared = new HashMap<>();
    for (String word : added.words()) {
      Set<Waiting> others = byWord.computeIfAbsent(word, _ -> new HashSet<>());
      if (others.size() < COMMON) {
        others.forEach(other -> shared.merge(other, 1, Integer::sum));
      }
      others.add(added);
    }
    shared.forEach((other, words) -> {
      if (words >= ALIKE && !outlet(other).equals(outlet(added))) {
        other.toldByAnother();
        added.toldByAnother();
      }
    });
  }

  void remove(Waiting gone) {
    for (String word : gone.words()) {
      Set<Waiting> others = byWord.get(word);
      if (others != null && others.remove(gone) && others.isEmpty()) {
        byWord.remove(word);
      }
    }
  }

  private static String outlet(Waiting one) {
    return one.article().outlet().id();
  }
}
