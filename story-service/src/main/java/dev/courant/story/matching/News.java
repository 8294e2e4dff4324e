package dev.courant.story.matching;

/**
 * Whether anything was decided since an article's last decision that may change it. In a large
 * window one article changes no rarity to speak of, so only those matter that share enough of its
 * terms. Not thread-safe.
 */
final class News {
  private final Window window;
  private final Vectors vectors;
  private final Recent recent;
  private final Profile own = new Profile();

  News(Window window, Vectors vectors, Recent recent) {
    this.window = window;
    this.vectors = vectors;
    this.recent = recent;
  }

  boolean hasComeFor(Entry entry) {
    if (window.effort() == Effort.SMALL) {
      return true;
    }
    own.clear();
    TermVector vector = vectors.terms(entry);
    for (int i = 0; i < entry.size(); i++) {
      own.raise(entry.term(i), vector.weights()[i] * vector.weights()[i]);
    }
    double least = Limits.NEWS * vector.square();
    return recent.since(entry.sequence, other -> shared(other) >= least);
  }

  private double shared(Entry other) {
    double shared = 0;
    for (int i = 0; i < other.size(); i++) {
      shared += own.get(other.term(i));
    }
    return shared;
  }
}
