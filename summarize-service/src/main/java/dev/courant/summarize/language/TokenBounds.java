package dev.courant.summarize.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the tokens of a text end. Each method takes the position of a token's first character and
 * gives the position behind its last one, or the same position where no such token begins there.
 * Positions are in UTF-16 units.
 */
final class TokenBounds {
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\p{Nd}{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\p{Nd}|3[01])(?!\\p{Nd})"
              + "|\\p{Nd}+(?:[.,:'’\\u00A0\\u202F]\\p{Nd}+)*");
  private static final int LETTERS =
      1 << Character.UPPERCASE_LETTER
          | 1 << Character.LOWERCASE_LETTER
          | 1 << Character.TITLECASE_LETTER
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.OTHER_LETTER;
  private static final int MARKS =
      1 << Character.NON_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK
          | 1 << Character.COMBINING_SPACING_MARK;
  private static final int SOFT_HYPHEN = 0xAD;
  private static final int LONG_VOWEL = 'ー';

  /** No script that is written without spaces has a character below this, which is Thai's first. */
  private static final int FIRST_UNSPACED = 0x0E00;

  private final String text;
  private final Matcher number;

  TokenBounds(String text) {
    this.text = text;
    this.number = NUMBER.matcher(text);
  }

  /** A number in digits, with its separators; a date as {@code 2026-11-28}. */
  int numberEnd(int start) {
    if (Character.getType(text.codePointAt(start)) != Character.DECIMAL_DIGIT_NUMBER) {
      return start;
    }
    return number.region(start, text.length()).lookingAt() ? number.end() : start;
  }

  /** Two or more letters with a stop behind each. */
  int abbreviationEnd(int start) {
    int end = start;
    int letters = 0;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      int stop = end + Character.charCount(c);
      if (stop >= text.length() || text.charAt(stop) != '.' || !isOf(LETTERS, c)) {
        break;
      }
      end = stop + 1;
      letters++;
    }
    return letters < 2 ? start : end;
  }

  /** One character of a script without spaces, or a run of Katakana. */
  int unspacedEnd(int start) {
    int c = text.codePointAt(start);
    if (!isUnspaced(c)) {
      return start;
    }
    int end = start + Character.charCount(c);
    if (isKatakana(c)) {
      while (end < text.length() && isKatakanaOrLongVowel(text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
    }
    return end;
  }

  /** A run of letters and marks of scripts with spaces. */
  int wordEnd(int start) {
    int end = start;
    while (end < text.length() && isOfWord(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  /** A currency's sign, or one of per cent, per mille and degree. */
  int symbolEnd(int start) {
    int c = text.codePointAt(start);
    boolean symbol =
        c == '%' || c == '‰' || c == '°' || Character.getType(c) == Character.CURRENCY_SYMBOL;
    return symbol ? start + Character.charCount(c) : start;
  }

  /** Whether a character is of the categories L or M. */
  static boolean isLetterOrMark(int c) {
    return isOf(LETTERS | MARKS, c);
  }

  private static boolean isOfWord(int c) {
    return (isLetterOrMark(c) || c == SOFT_HYPHEN) && !isUnspaced(c);
  }

  private static boolean isOf(int types, int c) {
    return (types >> Character.getType(c) & 1) != 0;
  }

  private static boolean isUnspaced(int c) {
    return c >= FIRST_UNSPACED
        && switch (Character.UnicodeScript.of(c)) {
          case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER -> true;
          default -> false;
        };
  }

  private static boolean isKatakana(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA;
  }

  private static boolean isKatakanaOrLongVowel(int c) {
    return c == LONG_VOWEL || isKatakana(c);
  }
}
