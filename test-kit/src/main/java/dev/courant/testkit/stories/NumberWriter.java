package dev.courant.testkit.stories;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Writes numbers as outlets of six languages do: in digits or in words, with a bound before. */
final class NumberWriter {
  private static final Map<String, List<String>> FROM_FIVE =
      Map.of(
          "en", List.of("five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
          "de", List.of("fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"),
          "fr", List.of("cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"),
          "es", List.of("cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce"),
          "pt", List.of("cinco", "seis", "sete", "oito", "nove", "dez", "onze", "doze"),
          "ru",
              List.of(
                  "пять",
                  "шесть",
                  "семь",
                  "восемь",
                  "девять",
                  "десять",
                  "одиннадцать",
                  "двенадцать"));

  private static final Map<String, List<String>> BOUNDS =
      Map.of(
          "en", List.of("at least ", "about "),
          "de", List.of("mindestens ", "etwa "),
          "fr", List.of("au moins ", "environ "),
          "es", List.of("al menos ", "unas "),
          "pt", List.of("pelo menos ", "cerca de "),
          "ru", List.of("не менее ", "около "));

  private static final int SPELLED_FROM = 5;
  private static final int SPELLED_TO = 12;

  private NumberWriter() {}

  /**
   * A whole number.
   *
   * @param bound 0 for none, 1 for the least, 2 for about
   */
  static String written(int value, String language, int bound, boolean words) {
    boolean spelled =
        words
            && !(language.equals("ru") && bound > 0)
            && value >= SPELLED_FROM
            && value <= SPELLED_TO
            && bound < 2;
    String number =
        spelled
            ? Objects.requireNonNull(FROM_FIVE.get(language)).get(value - SPELLED_FROM)
            : digits(value, language);
    return bound == 0
        ? number
        : Objects.requireNonNull(BOUNDS.get(language)).get(bound - 1) + number;
  }

  private static String digits(int value, String language) {
    String separator =
        switch (language) {
          case "en" -> ",";
          case "fr", "ru" -> "\u00A0";
          default -> ".";
        };
    return value < 1000
        ? String.valueOf(value)
        : value / 1000 + separator + String.format(Locale.ROOT, "%03d", value % 1000);
  }

  /** A number with one place after the point. */
  static String decimal(int tenths, String language) {
    String point = language.equals("en") ? "." : ",";
    return tenths / 10 + point + tenths % 10;
  }
}
