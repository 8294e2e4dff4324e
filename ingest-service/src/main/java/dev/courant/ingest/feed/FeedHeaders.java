package dev.courant.ingest.feed;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the answer's header fields say of the document (RFC 9110, section 8).
 *
 * @param contentType media type, with or without charset
 * @param contentLocation address that relative links are meant from, absolute or relative
 * @param contentLanguage BCP 47 tag that holds where the document names none
 */
public record FeedHeaders(
    @Nullable String contentType,
    @Nullable String contentLocation,
    @Nullable String contentLanguage) {

  /** Picks them from header fields by their names in lower case. */
  public static FeedHeaders of(Map<String, String> fields) {
    return new FeedHeaders(
        fields.get("content-type"), fields.get("content-location"), fields.get("content-language"));
  }
}
