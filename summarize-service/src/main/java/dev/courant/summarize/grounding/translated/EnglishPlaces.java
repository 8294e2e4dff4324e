package dev.courant.summarize.grounding.translated;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names of places in English that CLDR lacks, from {@code english-places.txt} beside this class:
 * other names of countries, and places that have a name of their own in English.
 */
final class EnglishPlaces {
  private static final Map<String, Set<String>> NAMES = new HashMap<>();
  private static final Set<String> OWN = new HashSet<>();

  static {
    for (String line : Lines.of("english-places.txt")) {
      int colon = line.indexOf(':');
      Set<String> names = new HashSet<>();
      Arrays.stream(line.substring(colon + 1).toLowerCase(Locale.ROOT).split(","))
          .map(String::strip)
          .forEach(names::add);
      if (line.startsWith("*")) {
        OWN.addAll(names);
      } else {
        NAMES.put(line.substring(0, colon), names);
      }
    }
  }

  private EnglishPlaces() {}

  /** By ISO 3166-1 code, lower case. */
  static Map<String, Set<String>> names() {
    return NAMES;
  }

  /** Whether English has its own name for it, and no other language's is known here. */
  static boolean ownName(String lower) {
    return OWN.contains(lower);
  }
}
