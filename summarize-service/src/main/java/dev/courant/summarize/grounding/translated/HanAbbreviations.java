package dev.courant.summarize.grounding.translated;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stands for a country, a province or a state in Chinese characters, from {@code
 * han-abbreviations.txt} beside this class. Most single characters are words too, so that their
 * neighbours decide.
 */
final class HanAbbreviations {
  private static final String ANYWHERE = "*";

  private static final Map<String, List<String>> KNOWN =
      Lines.pairs("han-abbreviations.txt").entrySet().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  Map.Entry::getKey, line -> Arrays.asList(line.getValue().split(" "))));

  private static final Set<Character> NEIGHBOURS = new HashSet<>(Set.of('中', '欧', '歐'));

  static {
    KNOWN.values().stream()
        .flatMap(List::stream)
        .filter(way -> way.length() == 1 || way.startsWith(ANYWHERE))
        .forEach(way -> NEIGHBOURS.add(way.charAt(way.length() - 1)));
  }

  private HanAbbreviations() {}

  /**
   * Whether a sentence abbreviates a place.
   *
   * @param place country code in capitals, or an English name in lower case
   */
  static boolean in(String sentence, String place) {
    return KNOWN.getOrDefault(place, List.of()).stream().anyMatch(way -> stands(sentence, way));
  }

  private static boolean stands(String sentence, String way) {
    if (way.length() > 1) {
      return sentence.contains(way.startsWith(ANYWHERE) ? way.substring(1) : way);
    }
    for (int i = sentence.indexOf(way); i >= 0; i = sentence.indexOf(way, i + 1)) {
      if (neighbour(sentence, i - 1) || neighbour(sentence, i + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean neighbour(String sentence, int i) {
    return i >= 0 && i < sentence.length() && NEIGHBOURS.contains(sentence.charAt(i));
  }
}
