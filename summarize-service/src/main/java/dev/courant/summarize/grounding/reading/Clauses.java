package dev.courant.summarize.grounding.reading;

import dev.courant.summarize.language.WordLists;
import java.util.ArrayList;
import java.util.List;

/** Where one clause of a sentence ends and the next begins, told by its marks and conjunctions. */
public final class Clauses {
  private static final String MARKS = ",;:.!?()[]\"“”„«»…–—";

  private Clauses() {}

  /** Whether two tokens of a sentence are in different clauses; in whatever order. */
  public static boolean parted(Reading sentence, int a, int b) {
    int last = Math.max(a, b);
    for (int i = Math.min(a, b) + 1; i <= last; i++) {
      if (opens(sentence, i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The tokens before one, the nearest first, up to a mark.
   *
   * @param most how many at most
   */
  public static List<Integer> before(Reading sentence, int at, int most) {
    List<Integer> before = new ArrayList<>();
    for (int i = at - 1; i >= 0 && before.size() < most && !marked(sentence, i + 1); i--) {
      before.add(i);
    }
    return before;
  }

  /** Whether a mark stands right before a token; a hyphen or an apostrophe is none. */
  public static boolean marked(Reading sentence, int i) {
    return i > 0
        && marked(
            sentence.text(), sentence.tokens().get(i - 1).end(), sentence.tokens().get(i).start());
  }

  private static boolean opens(Reading sentence, int i) {
    return WordLists.words("clause-openers", sentence.language().code())
            .contains(sentence.tokens().get(i).key())
        || marked(sentence, i);
  }

  private static boolean marked(String text, int from, int to) {
    for (int c = from; c < to; c++) {
      if (MARKS.indexOf(text.charAt(c)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
