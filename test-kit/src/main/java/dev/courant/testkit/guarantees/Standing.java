package dev.courant.testkit.guarantees;

import dev.courant.model.ArticleId;
import dev.courant.model.Change;
import java.util.Comparator;

/**
 * A revision of an article as a {@code read_committed} subscriber finds it on a topic.
 *
 * @param title of the original; empty once withdrawn
 */
public record Standing(Position position, Version version, Change change, String title) {
  /** A revision, and which of its editions: 1 where the event names none. */
  public record Version(ArticleId id, int revision, int edition) implements Comparable<Version> {
    private static final Comparator<Version> ORDER =
        Comparator.comparingInt(Version::revision).thenComparingInt(Version::edition);

    /** By revision, then edition; of the same article. */
    @Override
    public int compareTo(Version other) {
      return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
      return id + "/" + revision + (edition > 1 ? "/" + edition : "");
    }
  }

  ArticleId id() {
    return version.id();
  }

  int revision() {
    return version.revision();
  }
}
