package dev.courant.publish.api;

import com.ibm.icu.util.ULocale;
import dev.courant.publish.store.Facet;
import dev.courant.publish.store.MediaTopics;
import dev.courant.publish.store.Regions;
import dev.courant.publish.store.Slug;
import java.util.Collection;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The values that filters can have. Topics, regions, countries and languages are those of published
 * standards, and another one is an error. Outlets, origins, names and engines come with the
 * articles: one that no article has yet is no error.
 */
final class Vocabulary {
  private static final String UNCLASSIFIED = "unclassified";
  private static final Map<String, String> COUNTRIES = countries();
  private static final Map<String, String> LANGUAGES = languages();

  private Vocabulary() {}

  /**
   * Checks the values of a facet.
   *
   * @throws BadParameterException where there is no such value
   */
  static void require(Facet facet, Collection<String> values) {
    values.forEach(value -> require(facet, value));
  }

  private static void require(Facet facet, String value) {
    switch (facet) {
      case REGION -> region(value);
      case TOPIC -> topic(value);
      case COUNTRY -> country(value);
      case LANGUAGE -> language(value);
      case OUTLET, ORIGIN, ENTITY, ENGINE, CHANGE -> {}
    }
  }

  private static void region(String value) {
    if (Regions.find(value).isEmpty() && !value.equalsIgnoreCase(UNCLASSIFIED)) {
      throw unknown(
          Facet.REGION,
          value,
          Nearest.to(Slug.of(value), with(Regions.slugs())),
          "Give a code of UN M49 or the name of a region, such as 076 or brazil.");
    }
  }

  private static void topic(String value) {
    if (!MediaTopics.has(value) && !value.equalsIgnoreCase(UNCLASSIFIED)) {
      throw unknown(
          Facet.TOPIC,
          value,
          Nearest.to(Slug.of(value), with(MediaTopics.slugs())),
          "Give a code or name of IPTC Media Topics' first level; /api/v1/sections lists them.");
    }
  }

  private static List<String> with(Collection<String> words) {
    return Stream.concat(words.stream(), Stream.of(UNCLASSIFIED)).toList();
  }

  private static void country(String value) {
    if (!COUNTRIES.containsValue(value.toUpperCase(Locale.ROOT))) {
      throw unknown(
          Facet.COUNTRY,
          value,
          named(value, COUNTRIES),
          "Give an ISO 3166-1 alpha-2 code, such as BR.");
    }
  }

  private static void language(String value) {
    try {
      String primary = new Locale.Builder().setLanguageTag(value).build().getLanguage();
      if (LANGUAGES.containsValue(primary) || value.toLowerCase(Locale.ROOT).startsWith("und")) {
        return;
      }
    } catch (IllformedLocaleException e) {
      // No language either.
    }
    throw unknown(
        Facet.LANGUAGE,
        value,
        named(value, LANGUAGES),
        "Give a language tag (BCP 47), such as pt or pt-BR.");
  }

  private static BadParameterException unknown(
      Facet facet, String value, Collection<String> near, String advice) {
    return BadParameterException.unknownValue(facet.parameter(), value, near, advice);
  }

  /** Codes by an English name or a code that is like a word. */
  private static List<String> named(String word, Map<String, String> codes) {
    return Nearest.to(Slug.of(word), codes.keySet()).stream().map(codes::get).distinct().toList();
  }

  private static Map<String, String> countries() {
    Map<String, String> codes = new TreeMap<>();
    Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of("XK"))
        .forEach(code -> {
          codes.put(code.toLowerCase(Locale.ROOT), code);
          codes.put(Slug.of(Locale.of("", code).getDisplayCountry(Locale.ENGLISH)), code);
        });
    codes.put("uk", "GB");
    codes.put("england", "GB");
    codes.put("usa", "US");
    return codes;
  }

  private static Map<String, String> languages() {
    Map<String, String> codes = new TreeMap<>();
    Set<String> known = new TreeSet<>(List.of(ULocale.getISOLanguages()));
    known.addAll(List.of(Locale.getISOLanguages()));
    for (String code : known) {
      codes.put(code, code);
      codes.putIfAbsent(Slug.of(Locale.of(code).getDisplayLanguage(Locale.ENGLISH)), code);
    }
    return codes;
  }
}
