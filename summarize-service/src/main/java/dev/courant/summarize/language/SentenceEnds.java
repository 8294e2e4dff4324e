package dev.courant.summarize.language;

import java.util.function.IntPredicate;

/** What stands behind the last letter or digit of a sentence. */
public final class SentenceEnds {
  private SentenceEnds() {}

  /** Whether a mark that ends sentences stands there. */
  public static boolean isTerminated(String sentence) {
    return endsIn(sentence, Characters::isTerminator);
  }

  /** Whether such a character is among those behind the last letter or digit. */
  public static boolean endsIn(String sentence, IntPredicate mark) {
    int i = sentence.length();
    while (i > 0 && !Character.isLetterOrDigit(sentence.codePointBefore(i))) {
      if (mark.test(sentence.codePointBefore(i))) {
        return true;
      }
      i -= Character.charCount(sentence.codePointBefore(i));
    }
    return false;
  }
}
