package dev.courant.summarize.section;

import com.ibm.icu.util.ULocale;
import dev.courant.summarize.language.LexiconFile;
import java.util.List;
import java.util.Map;

/** Builds the gazetteer of one language from the facts in {@code places/} and from Unicode CLDR. */
final class GazetteerBuilder {
  /** Languages that another one's file of adjectives and cities serves as well. */
  private static final Map<String, String> SERVED = Map.of("ms", "id");

  private final String language;
  private final ULocale locale;
  private final PlaceTerms terms;

  GazetteerBuilder(String language) {
    this.language = language;
    this.locale = new ULocale(language);
    this.terms =
        new PlaceTerms(locale, Inflection.of(language), termsOfLanguage("places/ambiguous.txt"));
  }

  Gazetteer build() {
    for (String line : LexiconFile.lines(Topic.class, "places/masks.txt")) {
      CountryFacts.terms(line).forEach(terms::mask);
    }
    CountryFacts.all().forEach(this::facts);
    ownNames();
    new CldrPlaces(locale).addTo(terms);
    areas();
    return terms.build();
  }

  private void facts(CountryFacts facts) {
    facts.names().forEach(term -> terms.marked(term, facts.area(), PlaceWeight.NAME));
    facts.capitals().forEach(term -> terms.marked(term, facts.area(), PlaceWeight.CAPITAL));
    facts.others().forEach(term -> terms.marked(term, facts.area(), PlaceWeight.OTHER));
    if (language.equals("en")) {
      facts.demonyms().forEach(term -> terms.marked(term, facts.area(), PlaceWeight.ADJECTIVE));
    }
  }

  private void ownNames() {
    String file = "places/" + SERVED.getOrDefault(language, language) + ".txt";
    for (String line : LexiconFile.lines(Topic.class, file)) {
      Area area = CountryFacts.of(line.substring(0, 2)).area();
      CountryFacts.terms(line.substring(3))
          .forEach(term -> terms.marked(term, area, PlaceWeight.ADJECTIVE));
    }
  }

  private void areas() {
    for (String line : LexiconFile.lines(Topic.class, "places/areas.txt")) {
      String[] field = line.split("[ :]", 3);
      if (field[0].equals(language) || field[0].equals("*")) {
        Area area = Area.region(field[1]);
        CountryFacts.terms(field[2].replaceFirst("^:", ""))
            .forEach(term -> terms.marked(term, area, PlaceWeight.REGION));
      }
    }
  }

  private List<String> termsOfLanguage(String file) {
    return LexiconFile.lines(Topic.class, file).stream()
        .filter(line -> line.startsWith(language + ":"))
        .flatMap(line -> CountryFacts.terms(line.substring(language.length() + 1)).stream())
        .toList();
  }
}
