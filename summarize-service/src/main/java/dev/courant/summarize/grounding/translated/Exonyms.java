package dev.courant.summarize.grounding.translated;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What places and languages are called in two languages: countries, regions of the world, languages
 * and the cities that time zones are named for, from CLDR. A country's main language counts as the
 * country, since adjectives are alike ("Polish", "Poland"). Immutable.
 */
final class Exonyms {
  /** What ICU answers where CLDR has no name. */
  private static final Pattern CODE = Pattern.compile("\\d+|[a-z]{2,3}");

  /** English adjectives of peoples, unlike "Old" or "Northern". */
  private static final Pattern PEOPLE = Pattern.compile("\\p{L}+(?:ish|ese|ian|ean) ");

  private static final int SHORTEST_STEM = 4;
  private static final double MOSTLY = 0.6;
  private static final int LONGEST_ENDING = 4;
  private static final Map<String, Exonyms> KNOWN = new ConcurrentHashMap<>();

  private final Map<String, Set<String>> keys = new HashMap<>();
  private final Map<String, Set<String>> sounds = new HashMap<>();
  private final Map<String, Set<String>> names = new HashMap<>();
  private final String home;

  private Exonyms(String claimLanguage, String sourceLanguage) {
    ULocale mine = new ULocale(claimLanguage);
    ULocale theirs = new ULocale(sourceLanguage);
    for (DisplayContext length :
        new DisplayContext[] {DisplayContext.LENGTH_FULL, DisplayContext.LENGTH_SHORT}) {
      LocaleDisplayNames own = LocaleDisplayNames.getInstance(mine, length);
      LocaleDisplayNames other = LocaleDisplayNames.getInstance(theirs, length);
      for (Locale.IsoCountryCode set : Locale.IsoCountryCode.values()) {
        if (set == Locale.IsoCountryCode.PART1_ALPHA2) {
          Locale.getISOCountries(set)
              .forEach(c -> put(c, own.regionDisplayName(c), other.regionDisplayName(c)));
        }
      }
      for (int m49 = 2; m49 < 450; m49++) {
        String code = String.format(Locale.ROOT, "%03d", m49);
        put(code, own.regionDisplayName(code), other.regionDisplayName(code));
      }
    }
    for (String code : new String[] {"EU", "UN", "XK"}) {
      put(
          code,
          new ULocale("", code).getDisplayCountry(mine),
          new ULocale("", code).getDisplayCountry(theirs));
    }
    languages(mine, theirs);
    cities(mine, theirs);
    keys.forEach((name, codes) -> {
      if (name.length() > SHORTEST_STEM) {
        sounds.computeIfAbsent(Likeness.sound(name), _ -> new HashSet<>()).addAll(codes);
      }
    });
    home = country(sourceLanguage);
    if (claimLanguage.equals("en")) {
      EnglishPlaces.names()
          .forEach((code, all) ->
              all.forEach(name -> keys.computeIfAbsent(name, _ -> new HashSet<>()).add(code)));
    }
  }

  static Exonyms between(String claimLanguage, String sourceLanguage) {
    return KNOWN.computeIfAbsent(
        claimLanguage + ">" + sourceLanguage, _ -> new Exonyms(claimLanguage, sourceLanguage));
  }

  private void languages(ULocale mine, ULocale theirs) {
    for (String code : ULocale.getISOLanguages()) {
      String name = ULocale.getDisplayLanguage(code, theirs);
      String own = ULocale.getDisplayLanguage(code, mine);
      put(keyOf(code), own, bare(name));
      if (PEOPLE.matcher(own).lookingAt()) {
        adjective(code, own, name); // "Scottish Gaelic"
      }
    }
    // "American English" and the like: its first word is an adjective of the country.
    for (ULocale locale : ULocale.getAvailableLocales()) {
      String dialect = locale.getDisplayNameWithDialect(mine);
      if (!locale.getCountry().isEmpty() && !dialect.contains("(")) {
        adjective(locale.getCountry(), dialect, locale.getDisplayNameWithDialect(theirs));
      }
    }
  }

  /** The first of several words, which may be one for a larger region as well: "European". */
  private void adjective(String key, String mine, String theirs) {
    if (mine.contains(" ")) {
      String word = mine.substring(0, mine.indexOf(' '));
      String lower = word.toLowerCase(Locale.ROOT);
      Set<String> larger = keys.containsKey(lower) ? Set.of() : keys(lower);
      put(key, word, theirs.split(" ")[0]);
      keys.computeIfAbsent(lower, _ -> new HashSet<>()).addAll(larger);
    }
  }

  private void cities(ULocale mine, ULocale theirs) {
    TimeZoneNames own = TimeZoneNames.getInstance(mine);
    TimeZoneNames other = TimeZoneNames.getInstance(theirs);
    for (String zone :
        TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
      put(zone, own.getExemplarLocationName(zone), other.getExemplarLocationName(zone));
    }
  }

  /** The country of its main language; else the language, "Tibetan" is not China's. */
  private static String keyOf(String language) {
    String country = country(language);
    String main = ULocale.addLikelySubtags(new ULocale("und", country)).getLanguage();
    boolean alike =
        Words.sharedStart(
                ULocale.getDisplayLanguage(language, ULocale.ENGLISH),
                ULocale.getDisplayCountry("und-" + country, ULocale.ENGLISH))
            >= SHORTEST_STEM;
    return main.equals(language) || alike ? country : language;
  }

  /** The country that a language is at home in, or the language where it has none. */
  private static String country(String language) {
    String country = ULocale.addLikelySubtags(new ULocale(language)).getCountry();
    return country.isEmpty() ? language : country;
  }

  /** Chinese and Japanese names of languages end with a character for that, as do "-land"s. */
  private static String bare(String name) {
    return name.length() > 1 && "语文語国國洲".indexOf(name.charAt(name.length() - 1)) >= 0
        ? name.substring(0, name.length() - 1)
        : name;
  }

  private void put(String key, @Nullable String mine, @Nullable String theirs) {
    if (mine == null || theirs == null || CODE.matcher(mine).matches()) {
      return;
    }
    keys.computeIfAbsent(mine.toLowerCase(Locale.ROOT), _ -> new HashSet<>()).add(key);
    Set<String> all = names.computeIfAbsent(key, _ -> new HashSet<>());
    all.add(theirs);
    if (theirs.matches("\\p{IsHan}{2}")) {
      all.add(bare(theirs));
    }
  }

  /** Whether a phrase in lower case is such a name. */
  boolean knows(String phrase) {
    return keys.containsKey(phrase);
  }

  /**
   * The names in the source's language for a phrase of the sentence; an adjective or an inhabitant
   * counts as the place.
   *
   * @param phrase lower case
   * @return empty where it is no such name
   */
  Collection<String> of(String phrase) {
    Set<String> found = new HashSet<>();
    keys(phrase).forEach(key -> found.addAll(names.getOrDefault(key, Set.of())));
    return found;
  }

  /** Whether a phrase names the country of the source's language, which need not be named there. */
  boolean home(String phrase) {
    return keys(phrase).contains(home);
  }

  /** The codes of the countries, languages and cities that a phrase names. */
  Set<String> keys(String phrase) {
    Set<String> exact = keys.get(phrase);
    if (exact != null || phrase.length() < SHORTEST_STEM || phrase.contains(" ")) {
      return exact == null ? Set.of() : exact;
    }
    Set<String> stemmed =
        new HashSet<>(sounds.getOrDefault(Likeness.sound(phrase), Set.of())); // "Uygur"
    keys.forEach((name, codes) -> {
      if (derived(phrase, name)) {
        stemmed.addAll(codes);
      }
    });
    return stemmed;
  }

  private static boolean derived(String phrase, String name) {
    int shared = Words.sharedStart(phrase, name);
    return shared >= SHORTEST_STEM
        && shared >= MOSTLY * name.length()
        && phrase.length() - shared <= LONGEST_ENDING
        && name.length() - shared <= LONGEST_ENDING;
  }
}
