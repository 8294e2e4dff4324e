package dev.courant.summarize.languagemodel;

import java.util.HashMap;
import java.util.Map;

/**
 * How far a model is believed that names no receipts. Sentences of common words stand the check
 * whatever they say; so where one of the same answer did not stand, the others have to keep close
 * to the words of the article. For one answer; not thread-safe.
 */
final class Doubt {
  /** One fault in so many sentences is no chance any more. */
  private static final int ONE_IN = 6;

  /** Of the check's score: what free but faithful retellings seldom reach, and copies do. */
  private static final double CLOSE = 1.0 / 3;

  private final Map<String, Double> closeness = new HashMap<>();
  private int said;
  private int caught;

  /** A sentence stood the check, with this score. */
  void stood(String sentence, double score) {
    said++;
    closeness.put(sentence, score);
  }

  /** One did not. */
  void caught() {
    said++;
    caught++;
  }

  /** Whether a sentence that stood the check is not to be shown all the same. */
  boolean of(String sentence) {
    return caught > 0 && caught * ONE_IN >= said && closeness.getOrDefault(sentence, 1.0) < CLOSE;
  }
}
