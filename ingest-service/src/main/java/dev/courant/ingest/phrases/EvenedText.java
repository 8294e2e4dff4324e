package dev.courant.ingest.phrases;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text as phrases are looked for in it: lower case, NFKC, words parted by single spaces,
 * punctuation left out, a space at either end.
 */
final class EvenedText {
  private static final Pattern QUOTE = Pattern.compile("[\u2018\u2019\u02bc`\u00b4]");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'\u0001]+");

  private EvenedText() {}

  static String of(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    plain = QUOTE.matcher(plain).replaceAll("'");
    return " " + OTHER.matcher(plain).replaceAll(" ").strip() + " ";
  }

  /** The same of a phrase: one in a script without spaces may stand within a word. */
  static String spaced(String phrase) {
    String evened = of(phrase);
    return isUnspaced(phrase.codePointAt(0)) ? evened.strip() : evened;
  }

  private static boolean isUnspaced(int c) {
    return switch (UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR, ARABIC, HEBREW -> true;
      default -> false;
    };
  }
}
