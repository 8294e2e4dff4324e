package dev.courant.publish.store;

import dev.courant.model.ArticleId;
import java.time.Instant;
import java.util.Comparator;

/**
 * A place in a list of articles, the highest key first and, where keys are equal, by id. It stays
 * where it is while articles come and go around it.
 *
 * @param key what the list is sorted by: a time in milliseconds since 1970, or the bits of a
 *     relevance as a float
 */
public record Position(ArticleOrder order, long key, ArticleId id) {
  /** The order of every list. */
  public static final Comparator<Position> LIST_ORDER =
      Comparator.comparingLong(Position::key)
          .reversed()
          .thenComparing(position -> position.id().value());

  /** A place among the newest, as their outlets say. */
  public Position(Instant at, ArticleId id) {
    this(ArticleOrder.PUBLISHED, at.toEpochMilli(), id);
  }

  /** The time that the key stands for. */
  public Instant at() {
    return Instant.ofEpochMilli(key);
  }

  /** The position as a word that can stand in an address. */
  public String cursor() {
    return order.letter() + Long.toString(key) + "." + id.value();
  }

  /**
   * The position that {@link #cursor} stands for.
   *
   * @throws IllegalArgumentException where it is none
   */
  public static Position of(String cursor) {
    int dot = cursor.indexOf('.');
    if (dot < 2) {
      throw new IllegalArgumentException("not a cursor: " + cursor);
    }
    ArticleOrder order =
        ArticleOrder.of(cursor.charAt(0))
            .orElseThrow(() -> new IllegalArgumentException("not a cursor: " + cursor));
    long key = Long.parseLong(cursor.substring(1, dot));
    return new Position(order, key, new ArticleId(cursor.substring(dot + 1)));
  }
}
