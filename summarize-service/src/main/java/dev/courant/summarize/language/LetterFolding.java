package dev.courant.summarize.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a letter is compared: lower case, without the accents of Latin, Greek and Cyrillic, the vowel
 * marks of Arabic and Hebrew, and the width of forms. Marks that tell letters apart, as in Japanese
 * or Hindi, stay. What is neither letter, mark nor digit becomes a space.
 */
final class LetterFolding {
  private static final Map<Character, String> OWN =
      Map.ofEntries(
          Map.entry('ß', "ss"),
          Map.entry('æ', "ae"),
          Map.entry('œ', "oe"),
          Map.entry('ø', "o"),
          Map.entry('đ', "d"),
          Map.entry('ð', "d"),
          Map.entry('þ', "th"),
          Map.entry('ł', "l"),
          Map.entry('ı', "i"),
          Map.entry('ى', "ي"),
          Map.entry('ة', "ه"),
          Map.entry('ـ', ""),
          Map.entry('\u200c', ""),
          Map.entry('\u00ad', ""));

  private static final String[] TABLE = new String[Character.MAX_VALUE + 1];

  static {
    for (int c = 0; c < TABLE.length; c++) {
      TABLE[c] = fold((char) c);
    }
  }

  private LetterFolding() {}

  /** What stands for a lower-case letter that is no base letter with marks, or null. */
  static @Nullable String own(char c) {
    return OWN.get(c);
  }

  /** Nothing, one or more characters; a single space for what parts words. */
  static String of(char c) {
    return TABLE[c];
  }

  private static String fold(char c) {
    String own = OWN.get(Character.toLowerCase(c));
    if (own != null) {
      return own;
    }
    if (Character.isSurrogate(c)) {
      return " ";
    }
    StringBuilder kept = new StringBuilder();
    String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
    parts.chars().filter(part -> !dropped(part)).forEach(part -> kept.append((char) part));
    String folded = Normalizer.normalize(kept, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    return folded.chars().allMatch(LetterFolding::partOfWord) ? folded : " ";
  }

  private static boolean dropped(int c) {
    return (c >= 0x300 && c <= 0x36f)
        || (c >= 0x591 && c <= 0x5c7)
        || (c >= 0x64b && c <= 0x65f)
        || c == 0x670;
  }

  private static boolean partOfWord(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
