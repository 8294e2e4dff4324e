package dev.courant.publish.store;

import dev.courant.model.ArticleId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;

/**
 * A place in the list of articles, newest first and, where times are equal, by id. It stays where
 * it is while articles come and go around it.
 */
public record Position(Instant at, ArticleId id) {
  /** The order of every list. */
  public static final Comparator<Position> LIST_ORDER =
      Comparator.comparing(Position::at)
          .reversed()
          .thenComparing(position -> position.id().value());

  /** The position as an opaque word that can stand in an address. */
  public String cursor() {
    String text = at.toEpochMilli() + "." + id.value();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * The position that {@link #cursor} stands for.
   *
   * @throws IllegalArgumentException where it is none
   */
  public static Position of(String cursor) {
    String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
    int dot = text.indexOf('.');
    if (dot < 1) {
      throw new IllegalArgumentException("not a cursor: " + cursor);
    }
    Instant at = Instant.ofEpochMilli(Long.parseLong(text.substring(0, dot)));
    return new Position(at, new ArticleId(text.substring(dot + 1)));
  }
}
