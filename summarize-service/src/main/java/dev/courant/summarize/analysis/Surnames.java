package dev.courant.summarize.analysis;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The full names that a text has told so far, by the last word that it calls them by later. */
final class Surnames {
  private static final Pattern WORD = Pattern.compile("\\p{Lu}[\\p{L}-]+");

  private final Map<String, String> fullNames = new HashMap<>();

  void learn(Iterable<String> names) {
    for (String name : names) {
      fullNames.putIfAbsent(name.substring(name.lastIndexOf(' ') + 1), name);
    }
  }

  /** The full names of those whose surname starts between two positions. */
  Set<String> namesIn(String sentence, int start, int end) {
    Set<String> names = new LinkedHashSet<>();
    Matcher word = WORD.matcher(sentence).region(start, end);
    while (word.find()) {
      String name = fullNames.get(word.group());
      if (name != null) {
        names.add(name);
      }
    }
    return names;
  }
}
