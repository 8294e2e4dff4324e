package dev.courant.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a feed entry.
 *
 * @param hash over title, text and time of change; the same as long as these are
 * @param title plain text, or empty
 * @param text the longer of content and summary, plain, bounded; or empty
 * @param language BCP 47, where the entry declares its own
 * @param image address of a picture, or null
 */
public record EntryText(
    String hash,
    String title,
    String text,
    @Nullable String language,
    List<String> authors,
    @Nullable Instant publishedAt,
    @Nullable Instant modifiedAt,
    @Nullable String image) {
  public EntryText {
    authors = List.copyOf(authors);
  }
}
