package dev.courant.ingest.page;

import dev.courant.page.ExtractedPage;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outcome of fetching a page. */
public sealed interface PageReading {
  /**
   * The page was read.
   *
   * @param optOuts uses that the page and its host reserve, sorted
   * @param address where it was found, behind all redirects
   */
  record Read(ExtractedPage page, List<String> optOuts, URI address) implements PageReading {
    public Read {
      optOuts = List.copyOf(optOuts);
    }
  }

  /** There is a document, but no page: {@code type} says what it is, for a person. */
  record OtherDocument(String type) implements PageReading {}

  /** The page answered 404 or 410. */
  record Missing(int status) implements PageReading {}

  /**
   * The page may not be read by us: robots.txt forbids it, or its address is refused. Asking again
   * soon is no use.
   */
  record Forbidden(String reason) implements PageReading {}

  /** The page is unavailable. */
  record Unavailable(String reason, @Nullable Duration retryAfter) implements PageReading {}
}
