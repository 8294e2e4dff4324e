package dev.courant.summarize.section;

import dev.courant.summarize.language.FoldedText;
import dev.courant.summarize.language.LexiconFile;
import dev.courant.summarize.language.PersonNames;
import dev.courant.summarize.language.PersonNames.Person;
import dev.courant.summarize.language.TermMatch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The places of a text without those that are none: in people's names, and cities that stand before
 * their state, as in "Paris, Texas", where the state alone tells the country.
 */
final class PlaceMatches {
  private static final Set<String> STATES = Set.copyOf(states());
  private static final Pattern ABBREVIATED =
      Pattern.compile(
          ", (?:"
              + String.join(
                  "|", STATES.stream().filter(s -> s.endsWith(".")).map(Pattern::quote).toList())
              + "|(?:"
              + String.join("|", STATES.stream().filter(s -> s.matches("[A-Z]{2}")).toList())
              + ")\\b)");

  private final Set<String> givenNames = new HashSet<>();
  private final Set<String> surnames = new HashSet<>();
  private final String all;

  /** Reads title and body for the people in them. */
  PlaceMatches(String title, String body) {
    all = title + "\n\n" + body;
    for (Person person : PersonNames.in(all)) {
      if (!person.doubtful()) {
        surnames.add(person.surname());
      } else if (isSurname(person.surname())) {
        givenNames.add(person.name().substring(0, person.name().indexOf(' ')));
      }
    }
  }

  /** The matches that are places, in reading order. */
  List<TermMatch<Place>> in(FoldedText text, Gazetteer gazetteer) {
    List<TermMatch<Place>> found = new ArrayList<>();
    gazetteer.scan(text, found::add);
    List<TermMatch<Place>> places = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      TermMatch<Place> match = found.get(i);
      String following = i + 1 < found.size() ? between(text, match, found.get(i + 1)) : "";
      boolean city = match.value().weight() <= PlaceWeight.CAPITAL;
      boolean stated = city && (isState(following) || hasAbbreviation(text, match));
      if (!stated && !isPerson(text, match)) {
        places.add(match);
      }
    }
    return places;
  }

  /**
   * "Jordan Hale" makes every "Jordan" a person, and "Denzel Washington" every "Washington"; a
   * country remains one though somebody is called so, and a politician tells a country.
   */
  private boolean isPerson(FoldedText text, TermMatch<Place> match) {
    String word = text.original(match.start(), match.end());
    double weight = match.value().weight();
    return givenNames.contains(word)
        || surnames.contains(word)
            && (weight == PlaceWeight.CAPITAL || PersonNames.isDoubtful(word));
  }

  /** Whether a word stands alone with a capital letter, and nowhere without. */
  private boolean isSurname(String word) {
    return !all.contains(" " + word.toLowerCase(Locale.ROOT)) && PersonNames.standsAlone(word, all);
  }

  /** The next place's name where a comma alone parts the two, else empty. */
  private static String between(FoldedText text, TermMatch<Place> match, TermMatch<Place> next) {
    String gap = text.original(match.start(), next.start() + 1);
    String name = text.original(match.start(), match.end());
    return gap.length() == name.length() + 3 && gap.startsWith(", ", name.length())
        ? text.original(next.start(), text.wordEnd(next.end()))
        : "";
  }

  private static boolean isState(String name) {
    return !name.isEmpty() && STATES.contains(name);
  }

  private static boolean hasAbbreviation(FoldedText text, TermMatch<Place> match) {
    int end = text.origin(match.end() - 1) + 1;
    String all = text.original();
    return ABBREVIATED.matcher(all).region(end, all.length()).lookingAt();
  }

  private static List<String> states() {
    return LexiconFile.lines(Topic.class, "places/states.txt").stream()
        .flatMap(line -> CountryFacts.terms(line).stream())
        .toList();
  }
}
