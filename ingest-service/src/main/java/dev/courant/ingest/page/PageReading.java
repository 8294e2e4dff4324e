package dev.courant.ingest.page;

import dev.courant.page.ExtractedPage;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outcome of fetching a page. */
public sealed interface PageReading {
  /** The page was read. {@code optOuts} are the uses that the page and its host reserve, sorted. */
  record Read(ExtractedPage page, List<String> optOuts) implements PageReading {
    public Read {
      optOuts = List.copyOf(optOuts);
    }
  }

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
