package dev.courant.summarize.section;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import dev.courant.summarize.language.LexiconFile;
import java.util.Arrays;
import java.util.List;

/**
 * What Unicode CLDR calls places in a language: all countries and regions, their long and short
 * names; the cities that stand for time zones; and, by way of the names of languages, adjectives.
 */
final class CldrPlaces {
  private static final List<String[]> LANGUAGES =
      LexiconFile.lines(Topic.class, "places/languages.txt").stream()
          .flatMap(line -> Arrays.stream(line.split(",")))
          .map(pair -> pair.strip().split(" "))
          .toList();

  private final ULocale locale;
  private final boolean english;

  CldrPlaces(ULocale locale) {
    this.locale = locale;
    this.english = locale.getLanguage().equals("en");
  }

  void addTo(PlaceTerms terms) {
    CountryFacts.all().forEach(country -> country(country, terms));
    Area.regions()
        .filter(region -> !region.code().equals(Area.WORLD))
        .forEach(r -> region(r, terms));
    if (!english) {
      LANGUAGES.forEach(pair -> adjective(pair[0], CountryFacts.of(pair[1]).area(), terms));
    }
    CountryFacts.all().forEach(country -> cities(country, terms));
  }

  private void country(CountryFacts facts, PlaceTerms terms) {
    if (english && facts.names().getFirst().endsWith("?")) {
      return;
    }
    Area area = facts.area();
    for (DisplayContext length : List.of(DisplayContext.LENGTH_FULL, DisplayContext.LENGTH_SHORT)) {
      String name = LocaleDisplayNames.getInstance(locale, length).regionDisplayName(area.iso());
      if (!name.equals(area.iso())) {
        terms.name(name.replaceAll("\\s*[(（].*", ""), area, PlaceWeight.NAME);
      }
    }
  }

  private void region(Area region, PlaceTerms terms) {
    String name = LocaleDisplayNames.getInstance(locale).regionDisplayName(region.code());
    if (!name.equals(region.code())) {
      terms.name(name, region, PlaceWeight.REGION);
    }
  }

  private void adjective(String language, Area area, PlaceTerms terms) {
    String name = ULocale.getDisplayLanguage(language, locale);
    if (!name.equals(language)) {
      terms.adjective(name, area, PlaceWeight.ADJECTIVE);
    }
  }

  private void cities(CountryFacts facts, PlaceTerms terms) {
    TimeZoneNames inEnglish = TimeZoneNames.getInstance(ULocale.ENGLISH);
    TimeZoneNames own = TimeZoneNames.getInstance(locale);
    for (String zone :
        TimeZone.getAvailableIDs(
            TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, facts.area().iso(), null)) {
      String name = inEnglish.getExemplarLocationName(zone);
      if (name != null && facts.knows(name)) {
        terms.name(own.getExemplarLocationName(zone), facts.area(), PlaceWeight.CAPITAL);
      }
    }
  }
}
