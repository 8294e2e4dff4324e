package dev.courant.ingest.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What to ask for.
 *
 * @param uri absolute address; schemes other than http and https, user information and addresses
 *     that are not public are refused as a result, not by an exception
 * @param purpose what the document is for: decides on the Accept header and on robots.txt
 * @param etag the validator of the copy at hand, sent as If-None-Match, or null
 * @param lastModified the date of the copy at hand as its server wrote it, sent as
 *     If-Modified-Since, or null
 * @param form {@code application/x-www-form-urlencoded} text to POST, as WebSub's hubs expect it;
 *     null for GET
 * @param cookies what servers set earlier on the way of this request, or null
 */
public record FetchRequest(
    URI uri,
    Purpose purpose,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable String form,
    @Nullable String cookies) {

  public FetchRequest(
      URI uri, Purpose purpose, @Nullable String etag, @Nullable String lastModified) {
    this(uri, purpose, etag, lastModified, null, null);
  }

  public static FetchRequest of(URI uri, Purpose purpose) {
    return new FetchRequest(uri, purpose, null, null);
  }

  public static FetchRequest post(URI uri, Purpose purpose, String form) {
    return new FetchRequest(uri, purpose, null, null, form, null);
  }

  boolean isConditional() {
    return etag != null || lastModified != null;
  }

  FetchRequest with(@Nullable String cookies) {
    return new FetchRequest(uri, purpose, etag, lastModified, form, cookies);
  }
}
