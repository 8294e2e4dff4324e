package dev.courant.summarize.text;

import java.lang.Character.UnicodeScript;
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
  private static final UnicodeScript[] SCRIPTS = UnicodeScript.values();
  private static final int ASCII_END = 0x80;
  private static final double KANA_OF_JAPANESE = 0.1;

  private Scripts() {}

  /** The language, ISO 639-1, or {@code und} where the script of most letters is that of many. */
  static String language(String text) {
    int[] counts = new int[SCRIPTS.length];
    int letters = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (Character.isLetter(c)) {
        letters++;
        counts[script(c).ordinal()]++;
      }
    }
    if (counts[UnicodeScript.HIRAGANA.ordinal()] > KANA_OF_JAPANESE * letters) {
      return "ja";
    }
    for (int i = 0; i < counts.length; i++) {
      if (2 * counts[i] > letters) {
        return LANGUAGES.getOrDefault(SCRIPTS[i], Languages.UNKNOWN);
      }
    }
    return Languages.UNKNOWN;
  }

  /** Most letters are ASCII, and need not be looked up. */
  private static UnicodeScript script(int letter) {
    return letter < ASCII_END ? UnicodeScript.LATIN : UnicodeScript.of(letter);
  }
}
