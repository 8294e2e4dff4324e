package dev.courant.summarize.language;

/**
 * A word, number or symbol of a sentence.
 *
 * @param text as written
 * @param key folded: NFKC, lower case, without diacritics
 * @param stem what its inflections share; the key where the language has no stemmer
 * @param start first character, in UTF-16 units of the sentence
 * @param end position after the last character
 * @param kind what it is made of
 * @param function whether it is a function word (article, pronoun, auxiliary ...)
 */
public record Token(
    String text, String key, String stem, int start, int end, Kind kind, boolean function) {
  public enum Kind {
    WORD,
    NUMBER,
    SYMBOL
  }

  public boolean word() {
    return kind == Kind.WORD;
  }

  public boolean number() {
    return kind == Kind.NUMBER;
  }

  /** Whether it carries meaning of its own: a number, or a word that is no function word. */
  public boolean content() {
    return kind == Kind.NUMBER || kind == Kind.WORD && !function;
  }

  public boolean capital() {
    return kind == Kind.WORD && Character.isUpperCase(text.codePointAt(0));
  }

  public boolean sameAs(Token other) {
    return stem.equals(other.stem) || key.equals(other.key);
  }
}
