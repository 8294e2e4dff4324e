package dev.courant.summarize.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** What a code point is to sentence and word boundaries, in the terms of the Unicode Standard. */
public final class Characters {
  private Characters() {}

  /** White space, the non-breaking kinds included. */
  public static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Property Sentence_Terminal, and the ellipsis. */
  public static boolean isTerminator(int c) {
    return c < 0x80
        ? c == '.' || c == '!' || c == '?'
        : c == '…' || UCharacter.hasBinaryProperty(c, UProperty.S_TERM);
  }

  /** A terminator that needs white space behind it to end a sentence. */
  public static boolean needsSpace(int terminator) {
    return terminator < 0x80 || terminator >= 0x2000 && terminator < 0x2060;
  }

  /** A lower-case letter of a script in which sentences begin with an upper-case one. */
  public static boolean isLower(int c) {
    return Character.isLowerCase(c) && Character.toTitleCase(c) != c;
  }

  /** A letter, a digit or a mark on one. */
  public static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c) || isMark(c);
  }

  public static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  public static boolean isStraightQuote(int c) {
    return c == '"' || c == '\'';
  }

  /** A closing bracket, or a quotation mark that closes in most languages. */
  public static boolean isClosing(int c) {
    return switch (Character.getType(c)) {
      case Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> true;
      default -> false;
    };
  }

  /** A quotation mark that opens in most languages, and closes in some. */
  public static boolean isInitialQuote(int c) {
    return Character.getType(c) == Character.INITIAL_QUOTE_PUNCTUATION;
  }

  /** What may stand between the end of a sentence and the first word of the next. */
  public static boolean isOpening(int c) {
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
  public static boolean isUnspaced(int c) {
    if (c < 0x0E00) {
      return false;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
      default -> false;
    };
  }
}
