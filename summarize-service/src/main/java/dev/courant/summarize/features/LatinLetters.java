package dev.courant.summarize.features;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words of any script in Latin letters, so that names can be compared between languages: Cyrillic
 * as English writes it, others by ICU. Chinese characters stay, as they have no one reading.
 * Thread-safe.
 */
final class LatinLetters {
  private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюяѐёђѓєѕіїјљњћќѝўџґ";
  private static final String[] SOUNDS =
      ("a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya e e dj g e dz i i"
              + " y l n c k i u dz g")
          .split(" ");
  private static final Transliterator OTHERS =
      Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
  private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f\\u064b-\\u065f\\u0670]+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]+");

  private LatinLetters() {}

  /** Lower case without the accents of Latin, Greek and Cyrillic; the script stays. */
  static String withoutAccents(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (isAscii(lower)) {
      return lower;
    }
    String bare = Normalizer.normalize(lower, Normalizer.Form.NFKD);
    bare = MARKS.matcher(bare).replaceAll("");
    return Normalizer.normalize(bare, Normalizer.Form.NFKC)
        .replace("ß", "ss")
        .replace("æ", "ae")
        .replace("œ", "oe")
        .replace("ø", "o")
        .replace("đ", "d")
        .replace("ł", "l")
        .replace("ı", "i")
        .replace("ة", "ه")
        .replace("ى", "ي");
  }

  /** A word without accents, in Latin letters. */
  static String of(String bare) {
    if (isAscii(bare)) {
      return bare;
    }
    return switch (UnicodeScript.of(bare.codePointAt(0))) {
      case LATIN, HAN -> bare;
      case CYRILLIC -> cyrillic(bare);
      default -> NO_LETTERS.matcher(OTHERS.transliterate(bare)).replaceAll("");
    };
  }

  private static String cyrillic(String word) {
    StringBuilder out = new StringBuilder(word.length() + 4);
    for (int i = 0; i < word.length(); i++) {
      int letter = CYRILLIC.indexOf(word.charAt(i));
      if (letter < 0) {
        out.append(word.charAt(i));
      } else if (!SOUNDS[letter].equals("-")) {
        out.append(SOUNDS[letter]);
      }
    }
    return out.toString();
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
