package dev.courant.summarize.features;

import dev.courant.summarize.language.LexiconFile;
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

  /** By language, then by the beginning of a word. */
  private final Map<String, Map<String, Beginning>> byLanguage = new HashMap<>();

  /** Words of any language that are a concept together with the next one. */
  private final Set<String> firstOfTwo = new HashSet<>();

  /**
   * What words have in common.
   *
   * @param term English
   * @param name whether it is a country or a body
   */
  record Concept(String term, boolean name) {}

  private record Beginning(Concept concept, boolean whole) {}

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
    Map<String, Beginning> beginnings =
        byLanguage.computeIfAbsent(column.substring(0, colon), _ -> new HashMap<>());
    for (String word : column.substring(colon + 1).split(",")) {
      boolean whole = word.endsWith(".");
      String letters =
          LatinLetters.withoutAccents(whole ? word.substring(0, word.length() - 1) : word);
      beginnings.putIfAbsent(letters, new Beginning(concept, whole));
      if (letters.indexOf('-') > 0) {
        firstOfTwo.add(letters.substring(0, letters.indexOf('-')));
      }
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

  /** The concept of two words that stand together, parted by a space or a hyphen. */
  @Nullable Concept of(String word, String next, String language) {
    return firstOfTwo.contains(word)
        ? of(word + "-" + next, word.length() + 1 + SHORTEST, language)
        : null;
  }

  private @Nullable Concept of(String word, int shortest, String language) {
    Map<String, Beginning> beginnings = byLanguage.getOrDefault(language, Map.of());
    for (int end = word.length(); end >= shortest && !beginnings.isEmpty(); end--) {
      Beginning known = beginnings.get(word.substring(0, end));
      if (known != null && (end == word.length() || !known.whole())) {
        return known.concept();
      }
    }
    return null;
  }
}
