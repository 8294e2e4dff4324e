package dev.courant.story.matching;

import java.util.ArrayList;
import java.util.List;

/**
 * The vectors of articles, each made once a decision: the articles of a story are compared again
 * and again in one decision, and rarity stays the same during it. Not thread-safe.
 */
final class Vectors {
  private final Keys keys;
  private final Weights weights;
  private final Profile scratch = new Profile();
  private final List<Entry> made = new ArrayList<>();

  Vectors(Terms terms, Weights weights) {
    this.keys = terms.keys();
    this.weights = weights;
  }

  /** The window has changed, and rarity with it. */
  void reset() {
    for (Entry entry : made) {
      entry.terms(null);
      entry.keys(null);
    }
    made.clear();
  }

  TermVector terms(Entry entry) {
    TermVector known = entry.termVector();
    if (known == null) {
      known = TermVector.of(entry, weights);
      entry.terms(known);
      made.add(entry);
    }
    return known;
  }

  KeyVector keys(Entry entry) {
    KeyVector known = entry.keyVector();
    if (known == null) {
      known = KeyVector.weighted(entry, keys, weights, scratch);
      entry.keys(known);
      made.add(entry);
    }
    return known;
  }

  /** The keys of an article, without how rare they are in the window. */
  KeyVector bareKeys(Entry entry) {
    return KeyVector.bare(entry, keys, weights, scratch);
  }
}
