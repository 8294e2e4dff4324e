package dev.courant.summarize.grounding.translated;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Words of any script in the 26 letters: ICU's transliterations, and for Cyrillic the digraphs that
 * English writes. Thread-safe.
 */
final class Romanisation {
  private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; NFC");
  private static final Transliterator ASCII = Transliterator.getInstance("Latin-ASCII");

  private static final List<Map.Entry<String, String>> DIGRAPHS =
      List.of(
          Map.entry("h", "kh"), // before those that bring an h or a c
          Map.entry("c", "ts"),
          Map.entry("šč", "shch"),
          Map.entry("ŝ", "shch"),
          Map.entry("š", "sh"),
          Map.entry("ž", "zh"),
          Map.entry("č", "ch"),
          Map.entry("û", "yu"),
          Map.entry("â", "ya"),
          Map.entry("ë", "yo"),
          Map.entry("ï", "yi"),
          Map.entry("è", "e"),
          Map.entry("j", "y"));

  private Romanisation() {}

  /** Lower case, letters only. */
  static String of(String word) {
    String latin = LATIN.transliterate(word).toLowerCase(Locale.ROOT);
    if (script(word) == UnicodeScript.CYRILLIC) {
      for (Map.Entry<String, String> digraph : DIGRAPHS) {
        latin = latin.replace(digraph.getKey(), digraph.getValue());
      }
    }
    if (leavesOutVowels(script(word))) {
      latin = latin.replace('w', 'u').replace('y', 'i');
    }
    return letters(ASCII.transliterate(latin).toLowerCase(Locale.ROOT));
  }

  private static String letters(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 'a' && text.charAt(i) <= 'z') {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  /** The script of a word's first letter. */
  static UnicodeScript script(String word) {
    return word.codePoints()
        .filter(Character::isLetter)
        .mapToObj(UnicodeScript::of)
        .findFirst()
        .orElse(UnicodeScript.COMMON);
  }

  /** Whether a script leaves most vowels out. */
  static boolean leavesOutVowels(UnicodeScript script) {
    return script == UnicodeScript.ARABIC || script == UnicodeScript.HEBREW;
  }
}
