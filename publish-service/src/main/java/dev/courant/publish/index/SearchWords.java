package dev.courant.publish.index;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed to search for: words, all of which are to be found; {@code "several words"}
 * as they stand; {@code begin*} for words that begin so; {@code -word} for what is not to be found;
 * {@code headline:word} and {@code name:word} for where it stands. Whatever cannot be read so is
 * words.
 *
 * @param parts in the order in which they were typed
 */
record SearchWords(List<Part> parts) {
  /** Where a part is looked for. */
  enum Place {
    ANYWHERE,
    HEADLINE,
    NAME
  }

  /** How a part is looked for. */
  enum Kind {
    WORDS,
    PHRASE,
    BEGINNING
  }

  /**
   * One part.
   *
   * @param excluded whether it is not to be found
   */
  record Part(Place place, Kind kind, boolean excluded, String text) {}

  /**
   * A part as it was typed.
   *
   * @param start where its text begins, in characters
   */
  record Typed(Part part, int start) {}

  private static final Pattern PART =
      Pattern.compile(
          "(?<not>-)?(?:(?<place>headline|name):)?(?:\"(?<phrase>[^\"]*)(?:\"|$)|(?<word>[^\\s\"]+))");

  private static final int SHORTEST_BEGINNING = 2;

  SearchWords {
    parts = parts.stream().distinct().toList();
  }

  static SearchWords of(String typed) {
    return new SearchWords(typed(typed).stream().map(Typed::part).toList());
  }

  /** The parts and where they stand, a part that was typed twice twice. */
  static List<Typed> typed(String typed) {
    List<Typed> parts = new ArrayList<>();
    Matcher matcher = PART.matcher(typed);
    while (matcher.find()) {
      int phrase = matcher.start("phrase");
      parts.add(new Typed(part(matcher), phrase < 0 ? matcher.start("word") : phrase));
    }
    return parts;
  }

  private static Part part(Matcher matcher) {
    boolean excluded = matcher.group("not") != null;
    Place place =
        switch (matcher.group("place")) {
          case "headline" -> Place.HEADLINE;
          case "name" -> Place.NAME;
          case null, default -> Place.ANYWHERE;
        };
    String phrase = matcher.group("phrase");
    if (phrase != null) {
      return new Part(place, Kind.PHRASE, excluded, phrase);
    }
    String word = matcher.group("word");
    boolean beginning = word.endsWith("*") && word.length() > SHORTEST_BEGINNING;
    return beginning
        ? new Part(place, Kind.BEGINNING, excluded, word.substring(0, word.length() - 1))
        : new Part(place, Kind.WORDS, excluded, word);
  }
}
