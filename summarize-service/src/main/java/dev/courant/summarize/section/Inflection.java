package dev.courant.summarize.section;

import dev.courant.summarize.language.LexiconFile;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How names and adjectives change in a language; expressions over folded letters.
 *
 * @param cutName what is cut off the end of a name
 * @param afterName what may then follow it
 */
record Inflection(
    String language,
    Pattern cutName,
    Pattern afterName,
    Pattern cutAdjective,
    Pattern afterAdjective) {
  private static final int SHORTEST_STEM = 3;
  private static final Pattern NOTHING = Pattern.compile("(?!)");
  private static final Pattern EMPTY = Pattern.compile("");

  private static final Map<String, Inflection> ALL =
      LexiconFile.lines(Topic.class, "places/inflections.txt").stream()
          .map(Inflection::read)
          .collect(Collectors.toMap(Inflection::language, Function.identity()));

  static Inflection of(String language) {
    return ALL.getOrDefault(language, new Inflection(language, NOTHING, EMPTY, NOTHING, EMPTY));
  }

  static String stem(String folded, Pattern cut) {
    String stem = cut.matcher(folded).replaceFirst("");
    return stem.length() < SHORTEST_STEM ? folded : stem;
  }

  private static Inflection read(String line) {
    String[] field = line.split(" \\| ", -1);
    return new Inflection(
        field[0].strip(),
        pattern(field[1], NOTHING),
        pattern(field[2], EMPTY),
        pattern(field[3], NOTHING),
        pattern(field[4], EMPTY));
  }

  private static Pattern pattern(String written, Pattern none) {
    return written.strip().equals("-") ? none : Pattern.compile(written.strip());
  }
}
