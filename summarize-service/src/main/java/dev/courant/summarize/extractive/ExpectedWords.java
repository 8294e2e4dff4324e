package dev.courant.summarize.extractive;

import java.util.List;

/**
 * How often each word of a text is to be expected in a summary that a person writes of it.
 *
 * <p>Expected are words that stand early and in many sentences, and figures: the count is
 * proportional to <i>near</i>^0.4 · <i>far</i>^0.4 · <i>sentences</i>^0.25, times 1.6 for a number,
 * where <i>near</i> and <i>far</i> are the word's occurrences discounted by e^-0.25 and e^-0.08 for
 * each sentence before. The form is a Poisson regression, its weights rounded from a fit on news
 * whose summaries were written by people; ten-fold cross-validation did not tell the rounded
 * weights from the fitted ones. It needs no list of stop words and no background corpus, hence
 * works in any language.
 */
final class ExpectedWords {
  /** Words in the summary of a person, in round numbers. */
  private static final double LENGTH = 60;

  /** The most that a summary takes of a short text. */
  private static final double SHARE = 0.5;

  private static final double NEAR = 0.25;
  private static final double FAR = 0.08;
  private static final double OCCURRENCES = 0.4;
  private static final double SENTENCES = 0.25;
  private static final double NUMBER = 1.6;
  private static final double SMOOTHING = 0.01;

  private final double[] near;
  private final double[] far;
  private final int[] sentences;

  private ExpectedWords(int vocabulary) {
    near = new double[vocabulary];
    far = new double[vocabulary];
    sentences = new int[vocabulary];
  }

  /**
   * The expected count of each term; their sum is the expected length of the summary.
   *
   * @param text the sentences in reading order
   * @param numbers for each term of the vocabulary, whether it is a number
   */
  static double[] of(List<Bag> text, boolean[] numbers) {
    ExpectedWords words = new ExpectedWords(numbers.length);
    for (int i = 0; i < text.size(); i++) {
      words.add(text.get(i), i);
    }
    int length = text.stream().mapToInt(Bag::length).sum();
    return words.expected(numbers, Math.min(LENGTH, SHARE * length));
  }

  private void add(Bag sentence, int position) {
    double nearness = Math.exp(-NEAR * position);
    double farness = Math.exp(-FAR * position);
    for (int i = 0; i < sentence.size(); i++) {
      int term = sentence.term(i);
      near[term] += sentence.count(i) * nearness;
      far[term] += sentence.count(i) * farness;
      sentences[term]++;
    }
  }

  private double[] expected(boolean[] numbers, double length) {
    double[] expected = new double[numbers.length];
    double sum = 0;
    for (int term = 0; term < expected.length; term++) {
      expected[term] =
          Math.pow((near[term] + SMOOTHING) * (far[term] + SMOOTHING), OCCURRENCES)
              * Math.pow(sentences[term], SENTENCES)
              * (numbers[term] ? NUMBER : 1);
      sum += expected[term];
    }
    for (int term = 0; term < expected.length; term++) {
      expected[term] *= length / sum;
    }
    return expected;
  }
}
