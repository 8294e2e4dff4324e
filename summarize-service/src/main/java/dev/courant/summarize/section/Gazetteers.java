package dev.courant.summarize.section;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The gazetteer of each language that CLDR has, built when first asked for and kept. */
final class Gazetteers {
  private static final Set<String> KNOWN =
      Arrays.stream(ULocale.getAvailableLocales())
          .map(ULocale::getLanguage)
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> NORWEGIAN = Set.of("no", "nn");

  private final Map<String, Gazetteer> gazetteers = new ConcurrentHashMap<>();

  /**
   * The names of places in a language.
   *
   * @param language BCP 47; for one that CLDR does not have, the English names answer
   */
  Gazetteer of(String language) {
    String base = Languages.base(language);
    String known = NORWEGIAN.contains(base) ? "nb" : KNOWN.contains(base) ? base : "en";
    return gazetteers.computeIfAbsent(known, key -> new GazetteerBuilder(key).build());
  }
}
