package dev.courant.story.matching;

/**
 * An article's terms weighted by how rare they are now; it holds for one decision.
 *
 * @param weights of each term, by its position, kind included
 * @param plain the same without the weight of a kind
 * @param square of the length over all terms
 * @param nameSquare of the length over names, without the weight of their kind
 * @param wordSquare of the length over words and numbers
 */
record TermVector(
    double[] weights, double[] plain, double square, double nameSquare, double wordSquare) {

  /** The vector of an article. */
  static TermVector of(Entry entry, Weights by) {
    double[] weights = new double[entry.size()];
    double[] plain = new double[entry.size()];
    double names = 0;
    double named = 0;
    double words = 0;
    for (int i = 0; i < weights.length; i++) {
      plain[i] = by.plain(entry, i);
      weights[i] = plain[i] * by.kind(entry, i);
      boolean name = i < entry.names;
      names += name ? plain[i] * plain[i] : 0;
      named += name ? weights[i] * weights[i] : 0;
      words += name ? 0 : weights[i] * weights[i];
    }
    return new TermVector(weights, plain, named + words, names, words);
  }
}
