package dev.courant.ingest.page;

import dev.courant.model.SiteFurniture;
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
   * @param whole its body before furniture of the outlet was left out
   * @param leftOut that furniture
   */
  record Read(
      ExtractedPage page,
      List<String> optOuts,
      URI address,
      String whole,
      List<SiteFurniture> leftOut)
      implements PageReading {
    public Read {
      optOuts = List.copyOf(optOuts);
      leftOut = List.copyOf(leftOut);
    }

    /** As it was extracted. */
    public Read(ExtractedPage page, List<String> optOuts, URI address) {
      this(page, optOuts, address, page.body(), List.of());
    }

    /** The same with a body in which furniture is left out. */
    public Read without(List<SiteFurniture> furniture, String body) {
      return new Read(page.withBody(body), optOuts, address, whole, furniture);
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
