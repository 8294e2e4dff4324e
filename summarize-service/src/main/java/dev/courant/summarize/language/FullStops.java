package dev.courant.summarize.language;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the full stop that ends a sentence from the one of an abbreviation, initial, ordinal or
 * list number, by the words around it. Where both can be, the sentence ends if the next word is one
 * that sentences of the language often begin with.
 *
 * @param starters words that sentences begin with, lower case
 * @param ordinals whether a full stop behind a number makes it an ordinal
 * @param terminators characters beyond Unicode's that end a sentence in this language
 */
record FullStops(
    Abbreviations abbreviations, Set<String> starters, boolean ordinals, String terminators) {
  /**
   * Abbreviations as they are written, in each case that they occur in.
   *
   * @param titles a name or more of the sentence always follows
   * @param ends may stand at the end
   * @param numbered stand before a number
   */
  record Abbreviations(Set<String> titles, Set<String> ends, Set<String> numbered) {}

  private static final int LONGEST_WORD = 24;
  private static final Pattern DOTTED =
      Pattern.compile("(?:\\p{L}\\p{M}*){1,2}(?:\\.-?(?:\\p{L}\\p{M}*){1,2})*");
  private static final Pattern INITIALS = Pattern.compile("\\p{L}\\p{M}*|.*\\..*");
  private static final Pattern ROMAN = Pattern.compile("[IVXLC]+");
  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}{1,3}");
  private static final Set<String> ADDRESS_ENDS = Set.of("com", "net", "org", "gov", "info");

  boolean isOwnTerminator(int c) {
    return terminators.indexOf(c) >= 0;
  }

  /**
   * Whether a full stop with white space behind it ends a sentence.
   *
   * @param start of the sentence
   * @param stop position of the full stop
   * @param next position of the next word
   */
  boolean endsSentence(String text, int start, int stop, int next) {
    String word = wordBefore(text, start, stop);
    boolean first = Span.trimmed(text, start, stop).length() == word.length();
    if (word.isEmpty()) {
      return true;
    }
    if (NUMBER.matcher(word).matches()) {
      return !first && !(ordinals && word.length() <= 2) || !first && startsSentence(text, next);
    }
    if (abbreviations.titles().contains(word) || first && word.length() == 1) {
      return false;
    }
    if (abbreviations.numbered().contains(word) && Character.isDigit(text.codePointAt(next))) {
      return false;
    }
    return !mayContinue(word) || startsSentence(text, next);
  }

  private boolean mayContinue(String word) {
    return abbreviations.ends().contains(word)
        || DOTTED.matcher(word).matches() && INITIALS.matcher(word).matches()
        || ordinals && ROMAN.matcher(word).matches();
  }

  /** Whether the white space between two sentences was lost: "it ended.The next". */
  boolean isGlued(String text, int start, int stop, int next) {
    String before = wordBefore(text, start, stop);
    String after = wordAt(text, next);
    return next == stop + 1
        && before.length() > 1
        && after.length() > 1
        && before.chars().allMatch(Character::isLetter)
        && Characters.isLower(before.codePointBefore(before.length()))
        && Character.isUpperCase(after.codePointAt(0))
        && Characters.isLower(after.codePointAt(1))
        && !ADDRESS_ENDS.contains(after.toLowerCase(Locale.ROOT));
  }

  private boolean startsSentence(String text, int next) {
    String word = wordAt(text, next);
    boolean initial = word.length() == 1 && text.startsWith(".", next + 1);
    return !initial && starters.contains(word.toLowerCase(Locale.ROOT));
  }

  private static String wordAt(String text, int start) {
    int end = start;
    while (end < text.length()
        && end - start < LONGEST_WORD
        && Characters.isWordPart(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  /** The word that the full stop is attached to, with the full stops inside it. */
  private static String wordBefore(String text, int start, int stop) {
    int begin = stop;
    while (begin > Math.max(start, stop - LONGEST_WORD) && isInside(text.charAt(begin - 1))) {
      begin--;
    }
    return text.substring(begin, stop);
  }

  private static boolean isInside(char c) {
    return c == '.' || c == '-' || Characters.isWordPart(c);
  }
}
