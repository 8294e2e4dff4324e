package dev.courant.story.matching;

import org.jspecify.annotations.Nullable;

/**
 * How alike two articles are, 0 to 1. In one language: the cosine of all their terms and that of
 * their names, less where they share hardly anything but names. Between languages: the cosine of
 * their terms' {@link Keys}. One article is loaded, and others are compared with it; what was
 * computed is kept until the window changes. Not thread-safe.
 */
final class Similarity {
  private static final double TERMS = 0.65;

  private final Keys keys;
  private final Vectors vectors;
  private final Profile ownNames = new Profile();
  private final Profile ownWords = new Profile();
  private final Profile ownKeys = new Profile();
  private final Pairs pairs = new Pairs();

  private @Nullable Entry loaded;
  private @Nullable Entry keysLoaded;
  private double ownKeySquare;

  Similarity(Terms terms, Vectors vectors) {
    this.keys = terms.keys();
    this.vectors = vectors;
  }

  /** What is known of articles holds no longer. */
  void reset() {
    loaded = null;
    keysLoaded = null;
    pairs.clear();
    vectors.reset();
  }

  /** How alike two articles are; fast where the first is the same as before. */
  double of(Entry a, Entry b) {
    double known = pairs.get(a.number, b.number);
    if (Double.isNaN(known)) {
      known = a.speaksAs(b) ? within(a, b) : across(a, b);
      pairs.put(a.number, b.number, known);
    }
    return known;
  }

  /** Whether an article has a term of another one, or one that sounds alike. */
  boolean shares(Entry a, Entry b, int term) {
    if (a.speaksAs(b)) {
      load(a);
      return ownNames.get(term) > 0 || ownWords.get(term) > 0;
    }
    loadKeys(a);
    return ownKeys.get(keys.beginning(term)) > 0 || ownKeys.get(keys.skeleton(term)) > 0;
  }

  private void load(Entry a) {
    if (loaded == a) {
      return;
    }
    loaded = a;
    ownNames.clear();
    ownWords.clear();
    TermVector vector = vectors.terms(a);
    for (int i = 0; i < a.size(); i++) {
      if (i < a.names) {
        ownNames.raise(a.term(i), vector.plain()[i]);
      } else {
        ownWords.raise(a.term(i), vector.weights()[i]);
      }
    }
  }

  private double within(Entry a, Entry b) {
    load(a);
    TermVector own = vectors.terms(a);
    TermVector other = vectors.terms(b);
    double dot = 0;
    double names = 0;
    double words = 0;
    for (int i = 0; i < b.size(); i++) {
      double name = ownNames.get(b.term(i));
      double word = name > 0 ? 0 : ownWords.get(b.term(i));
      if (name > 0 || word > 0) {
        dot += other.weights()[i] * (Weights.NAME * name + word);
        names += i < b.names ? other.plain()[i] * other.plain()[i] : 0;
        words += i < b.names ? 0 : other.weights()[i] * word;
      }
    }
    double likeness =
        TERMS * cosine(dot, own.square(), other.square())
            + (1 - TERMS) * cosine(names, own.nameSquare(), other.nameSquare());
    double inWords = cosine(words, own.wordSquare(), other.wordSquare());
    return likeness * Math.min(1, inWords / Limits.LEAST_IN_WORDS);
  }

  private void loadKeys(Entry a) {
    if (keysLoaded == a) {
      return;
    }
    keysLoaded = a;
    ownKeys.clear();
    KeyVector vector = vectors.keys(a);
    for (int i = 0; i < vector.keys().length; i++) {
      ownKeys.raise(vector.keys()[i], vector.weights()[i]);
    }
    ownKeySquare = vector.square();
  }

  private double across(Entry a, Entry b) {
    loadKeys(a);
    KeyVector other = vectors.keys(b);
    double dot = 0;
    for (int i = 0; i < other.keys().length; i++) {
      dot += other.weights()[i] * ownKeys.get(other.keys()[i]);
    }
    return cosine(dot, ownKeySquare, other.square());
  }

  private static double cosine(double dot, double a, double b) {
    return dot == 0 ? 0 : Math.min(1, dot / Math.sqrt(a * b));
  }
}
