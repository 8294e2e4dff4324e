package dev.courant.summarize.grounding.fit;

import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.language.Token;
import java.util.List;

/**
 * The words around a value of the sentence, looked for in the source with something else between.
 */
final class FrameMatch {
  private static final int LONGEST_GAP = 3;
  private static final int LONGEST_RUN = 6;

  private final Reading claim;
  private final int first;
  private final int last;
  private final Occurrences value;

  /**
   * @param first the value's first token
   * @param last its last
   */
  FrameMatch(Reading claim, int first, int last, Occurrences value) {
    this.claim = claim;
    this.first = first;
    this.last = last;
    this.value = value;
  }

  /** How many words in a row, on both sides together, the source has around another value. */
  int length(List<Reading> context) {
    int best = 0;
    for (Reading sentence : context) {
      for (int p = 1; p < sentence.tokens().size(); p++) {
        best = Math.max(best, length(sentence, p));
      }
    }
    return Math.min(best, LONGEST_RUN);
  }

  private int length(Reading sentence, int place) {
    int left = row(sentence.tokens(), place - 1, first - 1, -1);
    int best = 0;
    boolean telling = false;
    for (int gap = 1;
        left > 0 && place + gap <= sentence.tokens().size() && gap <= LONGEST_GAP;
        gap++) {
      if (value.at(sentence, place + gap - 1)) {
        return best;
      }
      int right = row(sentence.tokens(), place + gap, last + 1, 1);
      telling |= sentence.tokens().get(place + gap - 1).content();
      best = right > 0 && telling ? Math.max(best, left + right) : best;
    }
    return best;
  }

  private int row(List<Token> tokens, int from, int claimFrom, int step) {
    int length = 0;
    int p = from;
    int i = claimFrom;
    while (length < LONGEST_RUN
        && p >= 0
        && i >= 0
        && p < tokens.size()
        && i < claim.tokens().size()
        && tokens.get(p).sameAs(claim.tokens().get(i))) {
      length++;
      p += step;
      i += step;
    }
    return length;
  }
}
