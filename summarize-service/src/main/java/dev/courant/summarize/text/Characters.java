package dev.courant.summarize.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** What a code point is to sentence and word boundaries, in the terms of the Unicode Standard. */
final class Characters {
  private Characters() {}

  /** White space, the non-breaking kinds included. */
  static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Property Sentence_Terminal, and the ellipsis. */
  static boolean isTerminator(int c) {
    return c < 0x80
        ? c == '.' || c == '!' || c == '?'
        : c == '…' || UCharacter.hasBinaryProperty(c, UProperty.S_TERM);
  }

  /** A terminator that needs white space behind it to end a sentence. */
  static boolean needsSpace(int terminator) {
    return terminator < 0x80 || terminator >= 0x2000 && terminator < 0x2060;
  }

  /** A lower-case letter of a script in which sentences begin with an upper-case one. */
  static boolean isLower(int c) {
    return Character.isLowerCase(c) && Character.toTitleCase(c) != c;
  }

  /** A letter, a digit or a mark on one. */
  static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c) || isMark(c);
  }

  static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  static boolean isStraightQuote(int c) {
    return c == '"' || c == '\'';
  }

  /** A closing bracket, or a quotation mark that closes in most languages. */
  static boolean isClosing(int c) {
    return switch (Character.getType(c)) {
      case Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> true;
      default -> false;
    };
  }

  /** A quotation mark that opens in most languages, and closes in some. */
  static boolean isInitialQuote(int c) {
    return Character.getType(c) == Character.INITIAL_QUOTE_PUNCTUATION;
  }

  /** What may stand between the end of a sentence and the first word of the next. */
  static boolean isOpening(int c) {
    return switch (Character.getType(c)) {
      case Character.START_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.DASH_PUNCTUATION ->
          true;
      default -> isStraightQuote(c) || "`¿¡•·*‣▪●■►".indexOf(c) >= 0;
    };
  }

  /** A letter of a script that is written without spaces between words. */
  static boolean isUnspaced(int c) {
    if (c < 0x0E00) {
      return false;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
      default -> false;
    };
  }
}
