package dev.courant.story.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * The words of a text, folded: lower case, without diacritics; of scripts without spaces each
 * character. Takes time linear in the length of the text.
 */
public final class TextWords {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private static final int ASCII = 0x80;

  /** Below it no script is without spaces. */
  private static final int FIRST_SPACELESS = 0x0e00;

  private static final int SHORTEST = 4;
  private static final int SHORTEST_DENSE = 2;
  private static final char FIRST_DENSE = '\u0590';
  private static final int PREFIX = 6;

  private TextWords() {}

  /** In reading order. */
  public static List<String> of(String text) {
    String folded = folded(text);
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < folded.length()) {
      int c = folded.codePointAt(at);
      int next = at + Character.charCount(c);
      if (spaceless(c)) {
        words.add(folded.substring(at, next));
      } else if (isNumber(c)) {
        next = endOfNumber(folded, at);
        words.add(folded.substring(at, next));
      } else if (isOfWord(c)) {
        next = endOf(TextWords::isOfWord, folded, at);
        words.add(folded.substring(at, next));
      }
      at = next;
    }
    return words;
  }

  private static String folded(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.chars().allMatch(c -> c < ASCII)) {
      return lower;
    }
    String unmarked =
        MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
    return Normalizer.normalize(unmarked, Normalizer.Form.NFC);
  }

  /** Digits, in groups that a point or comma parts. */
  private static int endOfNumber(String text, int from) {
    int at = endOf(TextWords::isNumber, text, from);
    while (at + 1 < text.length()
        && (text.charAt(at) == '.' || text.charAt(at) == ',')
        && isNumber(text.codePointAt(at + 1))) {
      at = endOf(TextWords::isNumber, text, at + 1);
    }
    return at;
  }

  private static int endOf(IntPredicate kind, String text, int from) {
    int at = from;
    while (at < text.length() && kind.test(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  /**
   * What a text is compared by: numbers, and the beginnings of words long enough to carry meaning,
   * so that inflections are alike; pairs of characters where a script has no spaces.
   */
  public static Set<String> terms(String text) {
    Set<String> terms = new LinkedHashSet<>();
    String before = "";
    for (String word : of(text)) {
      boolean single = spaceless(word);
      if (single && spaceless(before)) {
        terms.add(before + word);
      } else if (Character.isDigit(word.charAt(0)) || !single && word.length() >= shortest(word)) {
        terms.add(word.length() > PREFIX ? word.substring(0, PREFIX) : word);
      }
      before = word;
    }
    return terms;
  }

  /** Arabic, Hindi or Korean say in two or three letters what others say in five. */
  private static int shortest(String word) {
    return word.charAt(0) >= FIRST_DENSE ? SHORTEST_DENSE : SHORTEST;
  }

  /** Whether a word is a character of a script without spaces. */
  public static boolean spaceless(String word) {
    return !word.isEmpty()
        && word.codePointCount(0, word.length()) == 1
        && spaceless(word.codePointAt(0));
  }

  private static boolean spaceless(int c) {
    return c >= FIRST_SPACELESS
        && switch (Character.UnicodeScript.of(c)) {
          case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER -> true;
          default -> false;
        };
  }

  private static boolean isNumber(int c) {
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> false;
    };
  }

  /**
   * A letter or mark; once a word has begun, of scripts that have no spaces in Southeast Asia, too.
   */
  private static boolean isOfWord(int c) {
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          c < FIRST_SPACELESS || !isEastAsian(c);
      default -> false;
    };
  }

  private static boolean isEastAsian(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA -> true;
      default -> false;
    };
  }
}
