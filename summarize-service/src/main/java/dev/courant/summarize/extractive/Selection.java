package dev.courant.summarize.extractive;

import java.util.Arrays;
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

  /** Costs are those of one sentence in a summary of so many. */
  private static final double SENTENCES = 3;

  private static final double LEANING = 0.06;

  private final List<Candidate> candidates;
  private final double[] expected;
  private final double expectedLength;
  private final BitSet chosen = new BitSet();
  private final int[] held;
  private double found;
  private int length;

  private Selection(List<Candidate> candidates, double[] expected) {
    this.candidates = candidates;
    this.expected = expected;
    this.expectedLength = Arrays.stream(expected).sum();
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
    selection.grow(Math.min(atLeast, candidates.size()), Math.min(atMost, candidates.size()));
    selection.exchange();
    return selection.chosen.stream().mapToObj(candidates::get).toList();
  }

  private void grow(int atLeast, int atMost) {
    double worth = 0;
    while (chosen.cardinality() < atMost) {
      int best = bestAddition();
      double grown = worthWith(best);
      if (chosen.cardinality() >= atLeast && grown <= worth) {
        return;
      }
      add(best);
      worth = grown;
    }
  }

  private void exchange() {
    boolean better = true;
    for (int round = 0; better && round < ROUNDS; round++) {
      better = false;
      for (int out : chosen.stream().toArray()) {
        remove(out);
        int in = bestAddition();
        add(in);
        better |= in != out;
      }
    }
  }

  private int bestAddition() {
    int best = -1;
    double bestWorth = Double.NEGATIVE_INFINITY;
    for (int i = chosen.nextClearBit(0); i < candidates.size(); i = chosen.nextClearBit(i + 1)) {
      double worth = worthWith(i);
      if (worth > bestWorth) {
        best = i;
        bestWorth = worth;
      }
    }
    return best;
  }

  private double worthWith(int added) {
    Bag words = candidates.get(added).words();
    double gained = 0;
    for (int i = 0; i < words.size(); i++) {
      gained += change(words.term(i), words.count(i));
    }
    chosen.set(added);
    double cost = cost() / SENTENCES;
    chosen.clear(added);
    return 2 * (found + gained) / (length + words.length() + expectedLength) - cost;
  }

  private double cost() {
    double cost = 0;
    for (int i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(i + 1)) {
      cost += candidates.get(i).cost() + (leansOnNothing(i) ? LEANING : 0);
    }
    return cost;
  }

  /** Whether the sentence that a candidate leans on is left out. */
  private boolean leansOnNothing(int i) {
    Candidate candidate = candidates.get(i);
    boolean follows =
        i > 0 && chosen.get(i - 1) && candidates.get(i - 1).last() == candidate.first() - 1;
    return candidate.leaning() && !follows;
  }

  private void add(int i) {
    chosen.set(i);
    hold(candidates.get(i).words(), 1);
  }

  private void remove(int i) {
    chosen.clear(i);
    hold(candidates.get(i).words(), -1);
  }

  private void hold(Bag words, int sign) {
    for (int i = 0; i < words.size(); i++) {
      int term = words.term(i);
      found += change(term, sign * words.count(i));
      held[term] += sign * words.count(i);
    }
    length += sign * words.length();
  }

  /** What more of a term would add to the expected words that are found. */
  private double change(int term, int more) {
    return Math.min(held[term] + more, expected[term]) - Math.min(held[term], expected[term]);
  }
}
