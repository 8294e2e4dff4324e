package dev.courant.testkit.newsroom;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page as it was saved, and what of its description a feed may say.
 *
 * @param name of the file without its ending
 * @param file the page in gzip
 * @param url where it was found, or null where nobody said
 * @param tag changes with the bytes of the file
 * @param utf8 whether the bytes are UTF-8, whatever the page declares
 * @param modified time of the file
 */
record SavedPage(
    String name,
    Path file,
    @Nullable String url,
    String tag,
    boolean utf8,
    Instant modified,
    Description description) {

  /**
   * What the feed says of a page besides its address.
   *
   * @param country ISO 3166-1 alpha-2 in upper case
   */
  record Description(
      @Nullable String title, @Nullable Instant published, @Nullable String country) {}

  String contentType() {
    return utf8 ? "text/html; charset=utf-8" : "text/html";
  }
}
