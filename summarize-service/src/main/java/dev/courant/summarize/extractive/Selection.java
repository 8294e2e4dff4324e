package dev.courant.summarize.extractive;

import java.util.BitSet;
import java.util.List;

/**
 * Chooses the sentences that together hold most of the expected words in the fewest words: the
 * greatest expected F1 of words with the summary that a person would write, less the cost of their
 * form. A word that is held already counts no more than it is expected, so that repetition does not
 * pay. Greedy, then exchanges until none helps (at most {@value #ROUNDS} rounds): linear in the
 * number of candidates.
 */
final class Selection {
  private static final int ROUNDS = 4;
  private static final double LEANING = 0.03;

  private final List<Candidate> candidates;
  private final double[] expected;
  private final int[] held;
  private final BitSet chosen = new BitSet();

  private Selection(List<Candidate> candidates, double[] expected) {
    this.candidates = candidates;
    this.expected = expected;
    this.held = new int[expected.length];
  }

  /**
   * The best candidates, in reading order.
   *
   * @param expected the expected count of each term
   * @param atLeast how many at least, where there are so many
   * @param atMost how many at most
   */
  static List<Candidate> of(
      List<Candidate> candidates, double[] expected, int atLeast, int atMost) {
    Selection selection = new Selection(candidates, expected);
    selection.grow(atLeast, atMost);
    selection.exchange();
    return selection.chosen.stream().mapToObj(candidates::get).toList();
  }

  private void grow(int atLeast, int atMost) {
    double worth = 0;
    while (chosen.cardinality() < Math.min(atMost, candidates.size())) {
      int best = bestAddition();
      chosen.set(best);
      double grown = worth();
      if (chosen.cardinality() > atLeast && grown <= worth) {
        chosen.clear(best);
        return;
      }
      worth = grown;
    }
  }

  private int bestAddition() {
    int best = -1;
    double bestWorth = Double.NEGATIVE_INFINITY;
    for (int i = chosen.nextClearBit(0); i < candidates.size(); i = chosen.nextClearBit(i + 1)) {
      chosen.set(i);
      double worth = worth();
      chosen.clear(i);
      if (worth > bestWorth) {
        best = i;
        bestWorth = worth;
      }
    }
    return best;
  }

  private void exchange() {
    boolean better = true;
    for (int round = 0; better && round < ROUNDS; round++) {
      better = false;
      for (int out : chosen.stream().toArray()) {
        chosen.clear(out);
        int in = bestAddition();
        chosen.set(in);
        better |= in != out;
      }
    }
  }

  private double worth() {
    double found = 0;
    double cost = 0;
    int length = 0;
    for (int i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(i + 1)) {
      Candidate candidate = candidates.get(i);
      found += take(candidate.words());
      length += candidate.words().length();
      cost += candidate.cost() + (leansOnNothing(i) ? LEANING : 0);
    }
    chosen.stream().forEach(i -> release(candidates.get(i).words()));
    return 2 * found / (length + ExpectedWords.LENGTH) - cost / chosen.cardinality();
  }

  /** Whether the sentence that a candidate leans on is left out. */
  private boolean leansOnNothing(int i) {
    Candidate candidate = candidates.get(i);
    boolean follows =
        i > 0 && chosen.get(i - 1) && candidates.get(i - 1).sentence() == candidate.sentence() - 1;
    return candidate.leaning() && !follows;
  }

  private double take(Bag words) {
    double found = 0;
    for (int i = 0; i < words.size(); i++) {
      int term = words.term(i);
      double before = Math.min(held[term], expected[term]);
      held[term] += words.count(i);
      found += Math.min(held[term], expected[term]) - before;
    }
    return found;
  }

  private void release(Bag words) {
    for (int i = 0; i < words.size(); i++) {
      held[words.term(i)] = 0;
    }
  }
}
