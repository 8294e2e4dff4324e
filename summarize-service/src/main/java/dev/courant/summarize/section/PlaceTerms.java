package dev.courant.summarize.section;

import com.ibm.icu.util.ULocale;
import dev.courant.summarize.language.FoldedText;
import dev.courant.summarize.language.TermTrie;
import dev.courant.summarize.section.Place.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one language's gazetteer while it is being built. Words that {@code
 * places/ambiguous.txt} lists for the language are passed over.
 */
final class PlaceTerms {
  private static final double DOUBTFUL = 0.5;
  private static final int LONGEST_ABBREVIATION = 3;
  private static final int SHORTEST_INFLECTED = 5;
  private static final Set<String> SUFFIXING = Set.of("de", "nl", "sv", "nb", "no", "da");

  private final Locale locale;
  private final Inflection inflection;
  private final Set<String> ambiguous = new HashSet<>();
  private final Map<String, Area> owners = new HashMap<>();
  private final List<Name> names = new ArrayList<>();
  private final TermTrie.Builder<Place> places = new TermTrie.Builder<>();
  private int number;

  /** A proper name in its basic form; what it shares with other names is known at the end only. */
  private record Name(String folded, Area area, double weight, Spelling spelling) {}

  PlaceTerms(ULocale locale, Inflection inflection, Iterable<String> ambiguous) {
    this.locale = locale.toLocale();
    this.inflection = inflection;
    ambiguous.forEach(term -> this.ambiguous.add(fold(term)));
  }

  /** Words that only look like a place's name. */
  void mask(String term) {
    add(term, null, 0, Spelling.CAPITAL, null);
  }

  /** A term with the marks that the head of {@code places/countries.txt} explains. */
  void marked(String term, Area area, double weight) {
    String bare = term.replaceAll("[?!*]$", "");
    owners.putIfAbsent(fold(bare), area);
    if (term.endsWith("?")) {
      add(bare, area, DOUBTFUL * weight, Spelling.ALONE, null);
    } else if (term.endsWith("!")) {
      add(bare, area, weight, Spelling.CAPITALS, null);
    } else {
      boolean name = Character.isUpperCase(term.charAt(0));
      boolean inflected = name && isInflected(term);
      add(
          inflected ? term + "*" : term,
          area,
          weight,
          name ? Spelling.CAPITAL : Spelling.ANY,
          inflected ? inflection.afterName() : null);
    }
  }

  /** "Duisburger", "Utrechtse": where names keep their form before an ending, as long ones do. */
  private boolean isInflected(String term) {
    return SUFFIXING.contains(locale.getLanguage())
        && term.length() >= SHORTEST_INFLECTED
        && Character.isLowerCase(term.charAt(term.length() - 1));
  }

  /**
   * A proper name in its basic form, found with the language's endings too. Passed over where a
   * marked term gives the same name to another area: Grenada is {@code Granada} in Spanish.
   */
  void name(String name, Area area, double weight) {
    String folded = fold(name);
    if (!ambiguous.contains(folded) && owners.getOrDefault(folded, area).equals(area)) {
      owners.put(folded, area);
      names.add(new Name(folded, area, weight, spelling(name)));
    }
  }

  private Spelling spelling(String name) {
    if (Character.isLowerCase(name.codePointAt(0))) {
      return Spelling.ANY;
    }
    boolean abbreviation =
        name.length() <= LONGEST_ABBREVIATION
            && name.equals(name.toUpperCase(locale))
            && !name.equals(name.toLowerCase(locale));
    return abbreviation ? Spelling.CAPITALS : Spelling.CAPITAL;
  }

  /** An adjective, from the name of a language; passed over where its stem says too little. */
  void adjective(String languageName, Area area, double weight) {
    String stem = Inflection.stem(fold(languageName), inflection.cutAdjective());
    if (stem.length() > LONGEST_ABBREVIATION) {
      add(stem + "*", area, weight, Spelling.ANY, inflection.afterAdjective());
    }
  }

  Gazetteer build() {
    for (Name name : names) {
      add(stem(name) + "*", name.area(), name.weight(), name.spelling(), inflection.afterName());
    }
    return new Gazetteer(places.build());
  }

  /** What all forms of a name begin with, but no form of another: Niger is no stem of Nigeria. */
  private String stem(Name name) {
    String stem = Inflection.stem(name.folded(), inflection.cutName());
    boolean shared = !owners.getOrDefault(stem, name.area()).equals(name.area());
    return shared ? name.folded().substring(0, name.folded().length() - 1) : stem;
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
