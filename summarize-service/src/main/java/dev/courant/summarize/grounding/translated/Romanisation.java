package dev.courant.summarize.grounding.translated;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

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

  /** What several letters of a script spell together, or what ICU leaves out, as ICU knows it. */
  private static final Map<UnicodeScript, Map<Pattern, String>> SPELLINGS =
      Map.of(
          UnicodeScript.GREEK,
          patterns(
              "^μπ",
              "b",
              "μπ",
              "mb",
              "^ντ",
              "d",
              "ντ",
              "nd",
              "^γκ",
              "g",
              "γκ|γγ",
              "ng",
              "τζ",
              "j",
              "τσ",
              "ch",
              "χ",
              "h",
              "^γου|γου(?=[αειοάέίό])",
              "u",
              "γι(?=[αεουάέόύ])",
              "y",
              "αυ|αύ",
              "av",
              "ευ|εύ",
              "ev",
              "ου|ού",
              "u",
              "β",
              "v"),
          UnicodeScript.ARABIC,
          patterns("ٹ", "ت", "ڈ", "د", "ڑ", "ر", "ں", "ن", "[ہھۓ]", "ه", "ے", "ي"),
          UnicodeScript.CYRILLIC,
          patterns("џ", "дж", "ј", "й", "љ", "ль", "њ", "нь"));

  /** What the letters of a script sound like, other than ICU's transliteration reads in English. */
  private static final Map<UnicodeScript, Map<Pattern, String>> SOUNDS =
      Map.of(
          // Korean puts a vowel between consonants that names of other languages have together.
          UnicodeScript.HANGUL, patterns("eu(?!i)", "", "eo", "o", "ae", "e", "wi", "i"),
          UnicodeScript.TAMIL, patterns("c", "s"),
          UnicodeScript.ARMENIAN, patterns("x", "kh", "ow", "u"));

  private Romanisation() {}

  /** Pairs of what to look for and what to put there, in their order. */
  private static Map<Pattern, String> patterns(String... pairs) {
    Map<Pattern, String> patterns = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      patterns.put(Pattern.compile(pairs[i]), pairs[i + 1]);
    }
    return patterns;
  }

  private static String replaced(String text, Map<Pattern, String> patterns) {
    String out = text;
    for (Map.Entry<Pattern, String> each : patterns.entrySet()) {
      out = each.getKey().matcher(out).replaceAll(each.getValue());
    }
    return out;
  }

  /** Lower case, letters only. */
  static String of(String word) {
    UnicodeScript script = script(word);
    String spelled =
        SPELLINGS.containsKey(script)
            ? replaced(word.toLowerCase(Locale.ROOT), SPELLINGS.get(script))
            : word;
    String latin = LATIN.transliterate(spelled).toLowerCase(Locale.ROOT);
    if (script == UnicodeScript.CYRILLIC) {
      for (Map.Entry<String, String> digraph : DIGRAPHS) {
        latin = latin.replace(digraph.getKey(), digraph.getValue());
      }
    }
    if (leavesOutVowels(script)) {
      latin = latin.replace('w', 'u').replace('y', 'i');
    }
    String letters = letters(ASCII.transliterate(latin).toLowerCase(Locale.ROOT));
    return replaced(letters, SOUNDS.getOrDefault(script, Map.of()));
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
