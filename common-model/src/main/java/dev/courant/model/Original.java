package dev.courant.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an article comes from, as its outlet put it.
 *
 * @param url canonical address of the original
 * @param headline the outlet's own headline, in its own language
 * @param language BCP 47, or {@code und}
 */
public record Original(
    String url,
    String headline,
    String language,
    List<String> authors,
    @Nullable Instant publishedAt,
    @Nullable Instant modifiedAt,
    Outlet outlet) {
  public Original {
    authors = List.copyOf(authors);
  }
}
