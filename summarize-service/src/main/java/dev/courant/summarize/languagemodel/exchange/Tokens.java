package dev.courant.summarize.languagemodel.exchange;

/**
 * Estimates how many tokens a model makes of a text: one of three Latin characters, of two of the
 * other alphabets, of each one beyond those (Indic, Thai, Han, Kana, Hangul). Tokenizers make fewer
 * of most texts, so that what fits by the estimate fits.
 */
public final class Tokens {
  private static final int SIXTHS_OF_LATIN = 2;
  private static final int SIXTHS_OF_ALPHABETS = 3;
  private static final int SIXTHS = 6;
  private static final char LAST_LATIN = '\u024f';
  private static final char LAST_ALPHABET = '\u08ff';
  private static final char FIRST_MARK = '\u2000';
  private static final char LAST_MARK = '\u206f';

  private Tokens() {}

  /** Of a text. */
  public static int of(String text) {
    long sixths = 0;
    for (int i = 0; i < text.length(); i++) {
      sixths += sixths(text.charAt(i));
    }
    return (int) (sixths / SIXTHS);
  }

  private static int sixths(char c) {
    if (c <= LAST_LATIN || (c >= FIRST_MARK && c <= LAST_MARK)) {
      return SIXTHS_OF_LATIN;
    }
    return c <= LAST_ALPHABET ? SIXTHS_OF_ALPHABETS : SIXTHS;
  }
}
