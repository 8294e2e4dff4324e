package dev.courant.summarize.section;

import java.util.Locale;

/** BCP 47 tags, as far as a lexicon needs them. */
final class Languages {
  private Languages() {}

  /** The primary language subtag, lower case: {@code pt} of {@code pt-BR}. */
  static String base(String language) {
    int end = 0;
    while (end < language.length() && Character.isLetter(language.charAt(end)) && end < 8) {
      end++;
    }
    return language.substring(0, end).toLowerCase(Locale.ROOT);
  }
}
