package dev.courant.summarize.section;

import dev.courant.summarize.language.LexiconFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What {@code places/countries.txt} tells of a country. The terms may end in the marks that the
 * file's head explains.
 *
 * @param names what the country is called
 * @param capitals its seat of government
 * @param demonyms its people and the adjective, in English
 * @param others cities, states, institutions
 */
record CountryFacts(
    Area area,
    List<String> names,
    List<String> capitals,
    List<String> demonyms,
    List<String> others) {
  private static final Map<String, CountryFacts> ALL = read();

  static Stream<CountryFacts> all() {
    return ALL.values().stream();
  }

  /** The facts of a country by its ISO 3166-1 alpha-2 code. */
  static CountryFacts of(String iso) {
    CountryFacts facts = ALL.get(iso);
    if (facts == null) {
      throw new IllegalStateException("no such country: " + iso);
    }
    return facts;
  }

  /** Whether the facts know a capital or city by this English name. */
  boolean knows(String city) {
    return Stream.concat(capitals.stream(), others.stream())
        .anyMatch(term -> term.replaceAll("[?!]$", "").equals(city));
  }

  private static Map<String, CountryFacts> read() {
    Map<String, CountryFacts> facts = new TreeMap<>();
    for (String line : LexiconFile.lines(Topic.class, "places/countries.txt")) {
      String[] field = line.split("\\|", -1);
      String name = field[3].replace("?", "");
      facts.put(
          field[0],
          new CountryFacts(
              new Area(field[1], name, field[0], field[2]),
              List.of(field[3]),
              terms(field[4]),
              terms(field[5]),
              terms(field[6])));
    }
    return facts;
  }

  static List<String> terms(String written) {
    List<String> terms = new ArrayList<>();
    for (String term : written.split(",")) {
      if (!term.isBlank()) {
        terms.add(term.strip());
      }
    }
    return terms;
  }
}
