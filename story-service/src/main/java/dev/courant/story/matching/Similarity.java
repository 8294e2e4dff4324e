package dev.courant.story.matching;

import org.jspecify.annotations.Nullable;

/**
 * How alike two articles are, 0 to 1. In one language: the cosine of all their terms and that of
 * their names. Between languages: the cosine of their terms' {@link Keys}. One article is loaded,
 * and others are compared with it. Not thread-safe.
 */
final class Similarity {
  private static final double TERMS = 0.65;

  private final Keys keys;
  private final Weights weights;
  private final Profile own = new Profile();
  private final Profile ownKeys = new Profile();

  private @Nullable Entry loaded;
  private boolean keysLoaded;
  private double norm;
  private double nameNorm;
  private double keyNorm;

  Similarity(Terms terms, Weights weights) {
    this.keys = terms.keys();
    this.weights = weights;
  }

  /** What is known of the loaded article holds no longer. */
  void reset() {
    loaded = null;
  }

  /** How alike two articles are; fast where the first is the same as before. */
  double of(Entry a, Entry b) {
    load(a);
    return a.language.equals(b.language) ? within(a, b) : across(a, b);
  }

  /** Whether the loaded article has a term, or one that sounds alike. */
  boolean shares(Entry a, Entry b, int term) {
    load(a);
    if (a.language.equals(b.language)) {
      return own.get(term) > 0;
    }
    loadKeys(a);
    return ownKeys.get(keys.beginning(term)) > 0 || ownKeys.get(keys.skeleton(term)) > 0;
  }

  private void load(Entry a) {
    if (loaded == a) {
      return;
    }
    loaded = a;
    keysLoaded = false;
    own.clear();
    norm = 0;
    nameNorm = 0;
    for (int i = 0; i < a.size(); i++) {
      double plain = weights.plain(a, i);
      double full = plain * weights.kind(a, i);
      own.raise(a.term(i), full);
      norm += full * full;
      nameNorm += i < a.names ? plain * plain : 0;
    }
  }

  private double within(Entry a, Entry b) {
    double dot = 0;
    double nameDot = 0;
    double square = 0;
    double nameSquare = 0;
    for (int i = 0; i < b.size(); i++) {
      double plain = weights.plain(b, i);
      double full = plain * weights.kind(b, i);
      square += full * full;
      double other = own.get(b.term(i));
      dot += full * other;
      if (i < b.names) {
        nameSquare += plain * plain;
        nameDot += other > 0 && isName(a, b.term(i)) ? plain * plain : 0;
      }
    }
    return TERMS * cosine(dot, norm, square) + (1 - TERMS) * cosine(nameDot, nameNorm, nameSquare);
  }

  private static boolean isName(Entry a, int term) {
    for (int i = 0; i < a.names; i++) {
      if (a.term(i) == term) {
        return true;
      }
    }
    return false;
  }

  private void loadKeys(Entry a) {
    if (keysLoaded) {
      return;
    }
    keysLoaded = true;
    ownKeys.clear();
    keyNorm = 0;
    for (int i = 0; i < a.size(); i++) {
      double base = base(a, i);
      keyNorm += raise(keys.beginning(a.term(i)), base) + raise(keys.skeleton(a.term(i)), base);
    }
  }

  private double raise(int key, double base) {
    if (key == 0) {
      return 0;
    }
    double weight = base * weights.keyRarity(key);
    double before = ownKeys.get(key);
    ownKeys.raise(key, weight);
    return Math.max(0, weight * weight - before * before);
  }

  private double across(Entry a, Entry b) {
    loadKeys(a);
    double dot = 0;
    double square = 0;
    for (int i = 0; i < b.size(); i++) {
      double base = base(b, i);
      for (int side = 0; side < 2; side++) {
        int key = side == 0 ? keys.beginning(b.term(i)) : keys.skeleton(b.term(i));
        double weight = key == 0 ? 0 : base * weights.keyRarity(key);
        square += weight * weight;
        dot += key == 0 ? 0 : weight * ownKeys.get(key);
      }
    }
    return cosine(dot, keyNorm, square);
  }

  private double base(Entry entry, int i) {
    return Weights.count(entry, i) * weights.kind(entry, i);
  }

  private static double cosine(double dot, double a, double b) {
    return dot == 0 ? 0 : Math.min(1, dot / Math.sqrt(a * b));
  }
}
