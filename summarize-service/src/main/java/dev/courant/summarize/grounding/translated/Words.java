package dev.courant.summarize.grounding.translated;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text of any script; a run of Katakana is one, Chinese characters are none. */
final class Words {
  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{IsKatakana}ー]+|[\\p{L}\\p{M}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]]+");

  private static final int SHORTEST = 2;

  private static final Pattern KOREAN_NAME = Pattern.compile("\\p{IsHangul}{3}");

  private static final Pattern AFFIXES =
      Pattern.compile(
          "^(\\p{IsHangul}{2,}?)(?:에서는|에서도|으로|에서|에게|까지|부터|에는|에도|이라고|라고|이다|은|는|이|가|을|를|의|에|로|와|과|도|만|씨|측)$"
              + "|^[وفبك]?ال(?=\\p{IsArabic}{3})|^[وف]?لل(?=\\p{IsArabic}{3})|^[وفبلك](?=\\p{IsArabic}{4})"
              + "|^[והבלמשכ](?=\\p{IsHebrew}{3})");

  private Words() {}

  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  /**
   * A word, and what is left of it without what its language writes together with nouns: particles
   * in Korean, articles and prepositions in Arabic and Hebrew.
   *
   * @return the word itself first
   */
  static List<String> withoutAffixes(String word) {
    String bare = AFFIXES.matcher(word).replaceFirst("$1");
    return bare.equals(word) || bare.length() < SHORTEST ? List.of(word) : List.of(word, bare);
  }

  /**
   * The names that a word of three Korean syllables is made of, where it names a person: family
   * name, given name, and the given name's syllables, which English parts; empty for other words.
   */
  static List<String> koreanNames(String word) {
    return KOREAN_NAME.matcher(word).matches()
        ? List.of(word.substring(0, 1), word.substring(1), word.substring(1, 2), word.substring(2))
        : List.of();
  }

  static boolean han(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }

  /** How many letters two words share from the start on. */
  static int sharedStart(String a, String b) {
    int shared = 0;
    while (shared < Math.min(a.length(), b.length()) && a.charAt(shared) == b.charAt(shared)) {
      shared++;
    }
    return shared;
  }
}
