package dev.courant.publish.web;

import java.util.Locale;
import java.util.Set;

/**
 * A text with the language that it is in.
 *
 * @param lang BCP 47, for the attribute of that name; empty where unknown
 * @param dir {@code rtl}, {@code ltr}, or {@code auto} where the language is unknown
 */
record Text(String text, String lang, String dir) {
  /** Languages that are written from right to left in their usual script. */
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi");

  static Text of(String text, String language) {
    if (language.isBlank() || language.equals("und")) {
      return new Text(text, "", "auto");
    }
    Locale locale = Locale.forLanguageTag(language);
    boolean latin = locale.getScript().equals("Latn");
    boolean rtl = RIGHT_TO_LEFT.contains(locale.getLanguage()) && !latin;
    return new Text(text, language, rtl ? "rtl" : "ltr");
  }

  /** The English name of a language. */
  static String languageName(String language) {
    if (language.isBlank() || language.equals("und")) {
      return "undetermined language";
    }
    String name = Locale.forLanguageTag(language).getDisplayName(Locale.ENGLISH);
    return name.isBlank() ? language : name;
  }

  /** The English name of a country. */
  static String countryName(String code) {
    return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
  }
}
