package dev.courant.ingest.phrases;

import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A phrase to be found in {@linkplain EvenedText evened text}.
 *
 * @param literal its longest part without a gap, looked for first as that is cheap
 * @param pattern all of it, or null if it is the literal
 */
record Phrase(String literal, @Nullable Pattern pattern) {
  private static final String GAP = "(?:\\S+ ){0,6}?";

  /** Reads a phrase as it stands in the file. */
  static Phrase of(String text) {
    String evened = EvenedText.spaced(text.replace("*", "\u0001")).replace('\u0001', '*');
    if (evened.indexOf('*') < 0) {
      return new Phrase(evened, null);
    }
    String longest =
        Stream.of(evened.split("\\*")).max(Comparator.comparing(String::length)).orElse(evened);
    String pattern =
        Stream.of(evened.strip().split(" "))
            .map(Phrase::word)
            .collect(Collectors.joining("", " ", ""));
    return new Phrase(longest, Pattern.compile(pattern));
  }

  private static String word(String word) {
    if (word.equals("*")) {
      return GAP;
    }
    return word.endsWith("*")
        ? Pattern.quote(word.substring(0, word.length() - 1)) + "\\S* "
        : Pattern.quote(word) + " ";
  }

  boolean isIn(String evened) {
    return evened.contains(literal) && (pattern == null || pattern.matcher(evened).find());
  }
}
