package dev.courant.summarize.features;

import dev.courant.summarize.language.LexiconFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words that news of all languages has, each with the one term that they share; read from {@code
 * concepts.txt} beside this class. Immutable.
 */
final class Concepts {
  private static final int SHORTEST = 2;

  /** By language, then by the first {@value #SHORTEST} letters, the longest before the others. */
  private final Map<String, Map<String, List<Beginning>>> byLanguage = new HashMap<>();

  /** Words of any language that are a concept together with the next one. */
  private final Set<String> firstOfTwo = new HashSet<>();

  /**
   * What words have in common.
   *
   * @param term English
   * @param name whether it is a country or a body
   */
  record Concept(String term, boolean name) {}

  private record Beginning(String letters, Concept concept, boolean whole) {
    boolean fits(String word) {
      return whole ? word.equals(letters) : word.startsWith(letters);
    }
  }

  Concepts() {
    for (String line : LexiconFile.lines(Concepts.class, "concepts.txt")) {
      List<String> columns = List.of(line.split("\\|"));
      String term = columns.getFirst();
      boolean name = term.startsWith("@");
      Concept concept = new Concept(name ? term.substring(1) : term, name);
      columns.subList(1, columns.size()).forEach(column -> read(column, concept));
    }
  }

  private void read(String column, Concept concept) {
    int colon = column.indexOf(':');
    Map<String, List<Beginning>> known =
        byLanguage.computeIfAbsent(column.substring(0, colon), _ -> new HashMap<>());
    for (String word : column.substring(colon + 1).split(",")) {
      boolean whole = word.endsWith(".");
      String letters =
          LatinLetters.withoutAccents(whole ? word.substring(0, word.length() - 1) : word);
      if (letters.length() >= SHORTEST) {
        add(known, new Beginning(letters, concept, whole));
      }
      if (letters.indexOf('-') > 0) {
        firstOfTwo.add(letters.substring(0, letters.indexOf('-')));
      }
    }
  }

  private static void add(Map<String, List<Beginning>> known, Beginning beginning) {
    List<Beginning> alike =
        known.computeIfAbsent(beginning.letters().substring(0, SHORTEST), _ -> new ArrayList<>());
    if (alike.stream().noneMatch(each -> each.letters().equals(beginning.letters()))) {
      alike.add(beginning);
      alike.sort(Comparator.comparingInt((Beginning each) -> -each.letters().length()));
    }
  }

  /**
   * The concept of a word, by its longest known beginning.
   *
   * @param word lower case, without accents
   * @param language ISO 639-1
   */
  @Nullable Concept of(String word, String language) {
    return of(word, SHORTEST, language);
  }

  /** Whether a word, lower case without accents, is a concept together with some next one. */
  boolean isFirstOfTwo(String word) {
    return firstOfTwo.contains(word);
  }

  /** The concept of two words that stand together, parted by a space or a hyphen. */
  @Nullable Concept of(String word, String next, String language) {
    return of(word + "-" + next, word.length() + 1 + SHORTEST, language);
  }

  private @Nullable Concept of(String word, int shortest, String language) {
    Map<String, List<Beginning>> known = byLanguage.get(language);
    if (known == null || word.length() < shortest) {
      return null;
    }
    for (Beginning each : known.getOrDefault(word.substring(0, SHORTEST), List.of())) {
      if (each.letters().length() >= shortest && each.fits(word)) {
        return each.concept();
      }
    }
    return null;
  }
}
