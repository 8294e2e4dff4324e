package dev.courant.summarize.section;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import dev.courant.summarize.lexicon.FoldedText;
import dev.courant.summarize.lexicon.LexiconFile;
import dev.courant.summarize.lexicon.TermTrie;
import dev.courant.summarize.section.Place.Spelling;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Collects the names of places in one language: countries, regions, adjectives and cities as
 * Unicode CLDR has them, and the facts in {@code places/}.
 */
final class GazetteerBuilder {
  private static final double NAME = 3;
  private static final double ADJECTIVE = 2.5;
  private static final double CAPITAL = 2;
  private static final double OTHER = 1.5;
  private static final double DOUBTFUL = 0.5;
  private static final double REGION = 1.5;

  private final String language;
  private final ULocale locale;
  private final Inflection inflection;
  private final Set<String> ambiguous;
  private final TermTrie.Builder<Place> places = new TermTrie.Builder<>();
  private int number;

  GazetteerBuilder(String language) {
    this.language = language;
    this.locale = new ULocale(language);
    this.inflection = Inflection.of(language);
    this.ambiguous = new HashSet<>();
    ofLanguage("places/ambiguous.txt")
        .forEach(line -> CountryFacts.terms(line).forEach(term -> ambiguous.add(fold(term))));
  }

  Gazetteer build() {
    masks();
    CountryFacts.all().forEach(this::facts);
    CountryFacts.all().forEach(this::displayNames);
    Area.regions().filter(region -> !region.code().equals(Area.WORLD)).forEach(this::region);
    adjectives();
    cities();
    ownNames();
    areas();
    return new Gazetteer(places.build(), number);
  }

  private void masks() {
    for (String line : LexiconFile.lines(Topic.class, "places/masks.txt")) {
      CountryFacts.terms(line).forEach(term -> add(term, null, 0, Spelling.CAPITAL, null));
    }
  }

  private void facts(CountryFacts facts) {
    facts.names().forEach(term -> marked(term, facts.area(), NAME));
    facts.capitals().forEach(term -> marked(term, facts.area(), CAPITAL));
    facts.others().forEach(term -> marked(term, facts.area(), OTHER));
    if (language.equals("en")) {
      facts.demonyms().forEach(term -> marked(term, facts.area(), ADJECTIVE));
    }
  }

  private void displayNames(CountryFacts facts) {
    Area area = facts.area();
    boolean doubtful = language.equals("en") && facts.names().getFirst().endsWith("?");
    if (!doubtful) {
      for (DisplayContext length :
          List.of(DisplayContext.LENGTH_FULL, DisplayContext.LENGTH_SHORT)) {
        String name = LocaleDisplayNames.getInstance(locale, length).regionDisplayName(area.iso());
        name(name.replaceAll("\\s*[(（].*", ""), area, NAME);
      }
    }
  }

  private void region(Area region) {
    String name = LocaleDisplayNames.getInstance(locale).regionDisplayName(region.code());
    if (!name.equals(region.code())) {
      name(name, region, REGION);
    }
  }

  private void adjectives() {
    for (String pair :
        String.join(",", LexiconFile.lines(Topic.class, "places/languages.txt")).split(",")) {
      String[] field = pair.strip().split(" ");
      String name = ULocale.getDisplayLanguage(field[0], locale);
      String stem = Inflection.stem(fold(name), inflection.cutAdjective());
      if (!name.equals(field[0]) && !language.equals("en") && stem.length() > 3) {
        add(
            stem + "*",
            CountryFacts.of(field[1]).area(),
            ADJECTIVE,
            Spelling.ANY,
            inflection.afterAdjective());
      }
    }
  }

  private void cities() {
    TimeZoneNames english = TimeZoneNames.getInstance(ULocale.ENGLISH);
    TimeZoneNames own = TimeZoneNames.getInstance(locale);
    CountryFacts.all()
        .forEach(facts -> {
          for (String zone :
              TimeZone.getAvailableIDs(
                  TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, facts.area().iso(), null)) {
            String name = english.getExemplarLocationName(zone);
            if (name != null && facts.knows(name)) {
              name(own.getExemplarLocationName(zone), facts.area(), CAPITAL);
            }
          }
        });
  }

  private void ownNames() {
    for (String line : LexiconFile.lines(Topic.class, "places/" + language + ".txt")) {
      Area area = CountryFacts.of(line.substring(0, 2)).area();
      CountryFacts.terms(line.substring(3)).forEach(term -> marked(term, area, ADJECTIVE));
    }
  }

  private void areas() {
    for (String line : LexiconFile.lines(Topic.class, "places/areas.txt")) {
      String[] field = line.split("[ :]", 3);
      if (field[0].equals(language) || field[0].equals("*")) {
        Area area = Area.region(field[1]);
        CountryFacts.terms(field[2].replaceFirst("^:", ""))
            .forEach(term -> marked(term, area, REGION));
      }
    }
  }

  private List<String> ofLanguage(String file) {
    return LexiconFile.lines(Topic.class, file).stream()
        .filter(line -> line.startsWith(language + ":"))
        .map(line -> line.substring(language.length() + 1))
        .toList();
  }

  private void marked(String term, Area area, double weight) {
    if (term.endsWith("?")) {
      add(term.substring(0, term.length() - 1), area, DOUBTFUL * weight, Spelling.ALONE, null);
    } else if (term.endsWith("!")) {
      add(term.substring(0, term.length() - 1), area, weight, Spelling.CAPITALS, null);
    } else {
      boolean name = Character.isUpperCase(term.charAt(0));
      add(term, area, weight, name ? Spelling.CAPITAL : Spelling.ANY, null);
    }
  }

  private void name(String name, Area area, double weight) {
    String folded = fold(name);
    String stem = Inflection.stem(folded, inflection.cutName());
    boolean letters = name.equals(name.toUpperCase(locale.toLocale())) && name.length() < 4;
    boolean bicameral = !name.equals(name.toLowerCase(locale.toLocale()));
    Spelling spelling = letters && bicameral ? Spelling.CAPITALS : Spelling.CAPITAL;
    if (!ambiguous.contains(folded)) {
      add(stem + "*", area, weight, spelling, inflection.afterName());
    }
  }

  private void add(
      String term,
      @Nullable Area area,
      double weight,
      Spelling spelling,
      @Nullable Pattern endings) {
    if (!ambiguous.contains(fold(term))) {
      places.add(term, new Place(area, weight, spelling, endings, number++));
    }
  }

  private static String fold(String term) {
    FoldedText folded = FoldedText.of(term);
    return folded.folded(0, folded.length()).strip();
  }
}
