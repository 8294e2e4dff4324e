package dev.courant.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed tells of an article.
 *
 * @param hash over title, text and time of change; the same as long as these are
 * @param title plain text, or empty
 * @param text the longer of content and summary, plain, bounded; or empty
 * @param language BCP 47, where the entry declares its own
 * @param image address of a picture, or null
 */
public record Told(
    String hash,
    String title,
    String text,
    @Nullable String language,
    List<String> authors,
    @Nullable Instant publishedAt,
    @Nullable Instant modifiedAt,
    @Nullable String image) {
  public Told {
    authors = List.copyOf(authors);
  }
}
