package dev.courant.summarize.grounding;

/** Where one clause of a sentence ends and the next begins, told by its marks and conjunctions. */
final class Clauses {
  private static final String MARKS = ",;:.!?()[]\"“”„«»…–—";

  private Clauses() {}

  /** Whether two tokens of a sentence are in different clauses; in whatever order. */
  static boolean parted(Reading sentence, int a, int b) {
    int last = Math.max(a, b);
    for (int i = Math.min(a, b) + 1; i <= last; i++) {
      if (opens(sentence, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean opens(Reading sentence, int i) {
    return WordLists.words("clause-openers", sentence.language().code())
            .contains(sentence.tokens().get(i).key())
        || marked(
            sentence.text(), sentence.tokens().get(i - 1).end(), sentence.tokens().get(i).start());
  }

  /** Whether a mark stands there; a hyphen is none. */
  private static boolean marked(String text, int from, int to) {
    for (int c = from; c < to; c++) {
      if (MARKS.indexOf(text.charAt(c)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
