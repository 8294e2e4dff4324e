package dev.courant.summarize.language;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What the script of a text tells of its language. */
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
  private static final Set<UnicodeScript> KANA =
      Set.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);
  private static final Set<String> WITH_NAMES =
      Arrays.stream(Locale.getAvailableLocales())
          .map(Locale::getLanguage)
          .collect(Collectors.toUnmodifiableSet());
  private static final Map<Locale, Set<UnicodeScript>> OF_LANGUAGES = new ConcurrentHashMap<>();
  private static final int READ = 2_000;
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

  /**
   * Whether at least half of the letters are of a script that the language is written in: that of
   * its tag, or else of the name that its speakers have for it (CLDR). True where there is none.
   */
  static boolean isWrittenIn(String text, Locale language) {
    Set<UnicodeScript> expected = OF_LANGUAGES.computeIfAbsent(language, Scripts::of);
    int letters = 0;
    int fitting = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (Character.isLetter(c)) {
        letters++;
        fitting += expected.contains(script(c)) ? 1 : 0;
      }
    }
    return expected.isEmpty() || 2 * fitting >= letters;
  }

  private static Set<UnicodeScript> of(Locale language) {
    Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
    if (!language.getScript().isEmpty()) {
      scripts.add(UnicodeScript.forName(language.getScript()));
    } else if (WITH_NAMES.contains(language.getLanguage())) {
      language
          .getDisplayLanguage(language)
          .codePoints()
          .filter(Character::isLetter)
          .forEach(c -> scripts.add(script(c)));
    }
    if (scripts.contains(UnicodeScript.HAN) || scripts.contains(UnicodeScript.HANGUL)) {
      scripts.add(UnicodeScript.HAN);
      scripts.addAll(KANA);
    }
    return scripts;
  }

  /** Most letters are ASCII, and need not be looked up. */
  private static UnicodeScript script(int letter) {
    return letter < ASCII_END ? UnicodeScript.LATIN : UnicodeScript.of(letter);
  }

  /**
   * The languages that most of the letters point to, by their script alone, ISO 639-1 parted by
   * spaces and the likeliest first; empty for Latin.
   */
  static String languages(String text) {
    Map<String, Integer> counts = new HashMap<>();
    text.codePoints()
        .limit(READ)
        .filter(Character::isLetter)
        .forEach(c -> counts.merge(languagesOf(c), 1, Integer::sum));
    if (counts.containsKey("ja")) {
      return "ja";
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private static String languagesOf(int c) {
    UnicodeScript script = script(c);
    return switch (script) {
      case KATAKANA -> "ja";
      case HAN -> "zh ja yue";
      case CYRILLIC -> "ru uk bg sr mk be kk";
      case ARABIC -> "ar fa ur ps ckb";
      case HEBREW -> "he yi";
      case DEVANAGARI -> "hi mr ne";
      case BENGALI -> "bn";
      default -> LANGUAGES.getOrDefault(script, "");
    };
  }
}
