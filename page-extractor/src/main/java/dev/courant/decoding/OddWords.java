package dev.courant.decoding;

import java.lang.Character.UnicodeScript;

/**
 * How many of a text's words no language has: what a wrong encoding makes of words. Such are words
 * of two scripts, capitals after small letters beyond ASCII, several accented Latin letters in a
 * row, and characters that are none.
 */
final class OddWords {
  /** Accented Latin letters in a row from which on no language has them. */
  private static final int ROW = 3;

  /** Share of odd words in hundredths from which on an encoding is not believed. */
  private static final int ODD = 30;

  private static final int MOST = 64 << 10;

  /** Words in capitals up to which a text may be a headline. */
  private static final int MOST_SHOUTED = 8;

  /** Letters that stand in a row in Turkish words. */
  private static final String TURKISH = "ıİşŞğĞ";

  private int words;
  private int odd;
  private int capitals;

  private boolean wordBeyondAscii;
  private boolean wordOdd;
  private int capitalLetters;
  private boolean smallLetters;
  private int row;
  private int previous;
  private UnicodeScript script = UnicodeScript.COMMON;

  private OddWords() {}

  /**
   * Share of odd words among those with characters beyond ASCII, in hundredths; 0 where there are
   * none such. Tags are left out.
   */
  static int share(String text) {
    OddWords counted = new OddWords();
    boolean tag = false;
    int end = Math.min(text.length(), MOST);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c == '<' || c == '>') {
        tag = c == '<';
        counted.endWord();
      } else if (!tag) {
        counted.see(c);
      }
    }
    counted.endWord();
    return counted.share();
  }

  /** Hardly any text is all in capitals; KOI8 read as another Cyrillic encoding is. */
  private int share() {
    boolean shouted = words >= MOST_SHOUTED && capitals * 2 > words;
    return words == 0 ? 0 : shouted ? 100 : 100 * odd / words;
  }

  /** Whether a wrong encoding made the text, by what its words look like. */
  static boolean tell(String text) {
    return isTelling(share(text));
  }

  static boolean isTelling(int share) {
    return share >= ODD;
  }

  private void see(char c) {
    if (c < 0x80 && !Character.isLetter(c)) {
      endWord();
      return;
    }
    if (c >= 0x80) {
      wordBeyondAscii = true;
      wordOdd |= isNone(c);
    }
    if (Character.isLetter(c)) {
      seeLetter(c);
    } else if (Character.getType(c) == Character.NON_SPACING_MARK) {
      wordOdd |= script == UnicodeScript.LATIN && UnicodeScript.of(c) == UnicodeScript.ARABIC;
    } else if (!Character.isSurrogate(c)) {
      wordOdd |= isSymbol(c) && Character.isLetter(previous) && previous >= 0x80;
      row = 0;
      script = UnicodeScript.COMMON;
    }
    previous = c;
  }

  private void seeLetter(char c) {
    UnicodeScript own = UnicodeScript.of(c);
    boolean mixed = script != UnicodeScript.COMMON && own != script && !areOne(own, script);
    wordOdd |= mixed;
    boolean latin = own == UnicodeScript.LATIN;
    row = latin && c >= 0x80 && TURKISH.indexOf(c) < 0 ? row + 1 : 0;
    boolean swapped = c >= 0x80 && Character.isUpperCase(c) && Character.isLowerCase(previous);
    capitalLetters += c >= 0x80 && Character.isUpperCase(c) ? 1 : 0;
    smallLetters |= !Character.isUpperCase(c);
    wordOdd |= row >= ROW || (swapped && previous >= 0x80);
    script = own == UnicodeScript.COMMON || own == UnicodeScript.INHERITED ? script : own;
  }

  /** Scripts that stand beside each other without a space. */
  private static boolean areOne(UnicodeScript a, UnicodeScript b) {
    return isEastAsian(a) || isEastAsian(b) || a == UnicodeScript.COMMON;
  }

  private static boolean isEastAsian(UnicodeScript script) {
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  private static boolean isNone(char c) {
    int type = Character.getType(c);
    return type == Character.UNASSIGNED
        || type == Character.PRIVATE_USE
        || type == Character.CONTROL
        || c == '\uFFFD';
  }

  private static boolean isSymbol(char c) {
    int type = Character.getType(c);
    return c >= 0x80
        && c < 0x100
        && (type == Character.MATH_SYMBOL
            || type == Character.CURRENCY_SYMBOL
            || type == Character.OTHER_NUMBER
            || type == Character.OTHER_SYMBOL
            || type == Character.MODIFIER_SYMBOL);
  }

  private void endWord() {
    if (wordBeyondAscii) {
      words++;
      odd += wordOdd ? 1 : 0;
      capitals += !smallLetters && capitalLetters > 2 ? 1 : 0;
    }
    capitalLetters = 0;
    smallLetters = false;
    wordBeyondAscii = false;
    wordOdd = false;
    row = 0;
    previous = ' ';
    script = UnicodeScript.COMMON;
  }
}
