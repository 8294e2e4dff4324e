package dev.courant.summarize.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/** Tells the language of a text whose script only one language of the news is written in. */
final class Scripts {
  private static final Map<UnicodeScript, String> LANGUAGES =
      Map.ofEntries(
          Map.entry(UnicodeScript.HIRAGANA, "ja"),
          Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.HAN, "zh"),
          Map.entry(UnicodeScript.THAI, "th"),
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.ARMENIAN, "hy"),
          Map.entry(UnicodeScript.GEORGIAN, "ka"),
          Map.entry(UnicodeScript.TAMIL, "ta"),
          Map.entry(UnicodeScript.TELUGU, "te"),
          Map.entry(UnicodeScript.KANNADA, "kn"),
          Map.entry(UnicodeScript.MALAYALAM, "ml"),
          Map.entry(UnicodeScript.GUJARATI, "gu"),
          Map.entry(UnicodeScript.GURMUKHI, "pa"),
          Map.entry(UnicodeScript.SINHALA, "si"),
          Map.entry(UnicodeScript.KHMER, "km"),
          Map.entry(UnicodeScript.LAO, "lo"),
          Map.entry(UnicodeScript.MYANMAR, "my"));
  private static final double KANA_OF_JAPANESE = 0.1;

  private Scripts() {}

  /** The language, ISO 639-1, or {@code und} where the script of most letters is that of many. */
  static String language(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(letter -> counts.merge(UnicodeScript.of(letter), 1, Integer::sum));
    int letters = counts.values().stream().mapToInt(Integer::intValue).sum();
    if (counts.getOrDefault(UnicodeScript.HIRAGANA, 0) > KANA_OF_JAPANESE * letters) {
      return "ja";
    }
    return counts.entrySet().stream()
        .filter(script -> 2 * script.getValue() > letters)
        .map(script -> LANGUAGES.getOrDefault(script.getKey(), Languages.UNKNOWN))
        .findFirst()
        .orElse(Languages.UNKNOWN);
  }
}
