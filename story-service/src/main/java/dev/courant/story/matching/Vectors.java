package dev.courant.story.matching;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The vectors of articles, each made once a decision: the articles of a story are compared again
 * and again in one decision, and rarity stays the same during it. Not thread-safe.
 */
final class Vectors {
  private static final int BARE = 4096;

  private final Keys keys;
  private final Weights weights;
  private final Profile scratch = new Profile();
  private final List<Entry> made = new ArrayList<>();

  /** Of the articles that were looked at last; an article's keys stay while it is here. */
  private final @Nullable KeyVector[] bare = new @Nullable KeyVector[BARE];

  private final @Nullable Entry[] bareOf = new @Nullable Entry[BARE];

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
      known = bareKeys(entry).weighted(weights);
      entry.keys(known);
      made.add(entry);
    }
    return known;
  }

  /** The keys of an article, without how rare they are in the window. */
  KeyVector bareKeys(Entry entry) {
    int place = entry.number & (BARE - 1);
    KeyVector known = bare[place];
    if (known == null || bareOf[place] != entry) {
      known = KeyVector.bare(entry, keys, weights, scratch);
      bare[place] = known;
      bareOf[place] = entry;
    }
    return known;
  }
}
