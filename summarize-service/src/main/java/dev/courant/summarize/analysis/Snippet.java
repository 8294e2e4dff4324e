package dev.courant.summarize.analysis;

import java.util.regex.Pattern;

/** A few words of a sentence, verbatim, around those that matter. */
final class Snippet {
  private static final int FORWARD = 100;
  private static final int BACKWARD = 70;
  private static final int TOO_SHORT = 28;
  private static final String CLAUSE_ENDS = ",.;:!?\"„“”«»「」『』()[]、。，；！？\n–—";
  private static final Pattern ADDRESS = Pattern.compile("(?i)http|www\\.|[<>@]");

  private Snippet() {}

  /**
   * The clause from a position on, or where that is next to nothing, also what stands before.
   *
   * @param start where the words that matter start, in chars
   * @param end where they end
   */
  static String of(String sentence, int start, int end) {
    int limit = Math.min(sentence.length(), start + FORWARD);
    int to = forward(sentence, end, limit);
    to = to <= end + 1 && to + 1 < limit ? forward(sentence, to + 1, limit) : to;
    int from = to - start < TOO_SHORT + (end - start) / 2 ? backward(sentence, start) : start;
    String words = sentence.substring(from, to).strip();
    return ADDRESS.matcher(words).find() ? sentence.substring(start, end) : words;
  }

  private static int forward(String sentence, int end, int limit) {
    int to = end;
    for (int i = end; i < limit; i++) {
      char c = sentence.charAt(i);
      if (endsClause(sentence, i)) {
        return i;
      }
      to = Character.isWhitespace(c) || unspaced(c) ? i : to;
      if (i + 1 == sentence.length()) {
        return sentence.length();
      }
    }
    return Math.max(to, end);
  }

  private static int backward(String sentence, int start) {
    int from = start;
    for (int i = start - 1; i >= Math.max(0, start - BACKWARD); i--) {
      char c = sentence.charAt(i);
      if (endsClause(sentence, i)) {
        return i + 1;
      }
      from = i == 0 || Character.isWhitespace(c) || unspaced(c) ? i : from;
    }
    return from;
  }

  /** A full stop in an abbreviation or a number ends nothing. */
  private static boolean endsClause(String sentence, int i) {
    char c = sentence.charAt(i);
    boolean end = CLAUSE_ENDS.indexOf(c) >= 0;
    boolean dot = c == '.' || c == ',' || c == ':';
    if (!end || !dot || i + 1 == sentence.length()) {
      return end;
    }
    boolean afterWord = i >= 2 && Character.isLetterOrDigit(sentence.charAt(i - 2));
    return Character.isWhitespace(sentence.charAt(i + 1)) && (afterWord || c != '.');
  }

  private static boolean unspaced(char c) {
    return c >= 0x3040 && c < 0xa000;
  }
}
