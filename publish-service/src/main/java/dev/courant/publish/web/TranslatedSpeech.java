package dev.courant.publish.web;

import dev.courant.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Quotations in another language than the original's. The words are a translation, so they stand
 * without quotation marks, which would claim that they are verbatim.
 */
final class TranslatedSpeech {
  private static final String QUOTE = "quote";

  /** Pairs of marks, and a mark whose partner is in another sentence. Apostrophes are no marks. */
  private static final Pattern QUOTED =
      Pattern.compile(
          "\"([^\"]+)\"|“([^“”]+)”|„([^„“”]+)[“”]|«\\s?([^«»]+?)\\s?»|»([^«»]+)«|「([^「」]+)」|『([^『』]+)』"
              + "|(?<![\\p{L}\\p{N}])['‘]([^'‘]+?)['’](?![\\p{L}\\p{N}])"
              + "|[“„«「]\\s?([^“”„«»「」]+)$|^([^“”„«»「」]+?)\\s?[”»」]");

  private TranslatedSpeech() {}

  /**
   * A part of a sentence.
   *
   * @param speech whether somebody else's words
   */
  record Part(String text, boolean speech) {}

  /** The sentence; in several parts where it has translated speech, its marks left out. */
  static List<Part> parts(Statement told) {
    if (!told.uncompared().contains(QUOTE)) {
      return List.of(new Part(told.text(), false));
    }
    List<Part> parts = new ArrayList<>();
    Matcher quoted = QUOTED.matcher(told.text());
    int from = 0;
    while (quoted.find()) {
      add(parts, told.text().substring(from, quoted.start()), false);
      add(parts, inside(quoted), true);
      from = quoted.end();
    }
    add(parts, told.text().substring(from), false);
    return parts;
  }

  /** The sentence as plain text. */
  static String plain(Statement told) {
    return parts(told).stream().map(Part::text).collect(Collectors.joining());
  }

  private static String inside(Matcher quoted) {
    for (int group = 1; group <= quoted.groupCount(); group++) {
      if (quoted.group(group) != null) {
        return quoted.group(group);
      }
    }
    return quoted.group();
  }

  private static void add(List<Part> parts, String text, boolean speech) {
    if (!text.isEmpty()) {
      parts.add(new Part(text, speech));
    }
  }
}
