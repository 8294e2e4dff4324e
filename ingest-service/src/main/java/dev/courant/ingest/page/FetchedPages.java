package dev.courant.ingest.page;

import dev.courant.ingest.fetch.FetchRequest;
import dev.courant.ingest.fetch.FetchResult;
import dev.courant.ingest.fetch.Fetcher;
import dev.courant.ingest.fetch.Purpose;
import dev.courant.page.PageExtractor;
import java.net.URI;

/** Pages fetched through the guarded client. */
final class FetchedPages implements Pages {
  private final Fetcher fetcher;
  private final PageExtractor extractor;

  FetchedPages(Fetcher fetcher, PageExtractor extractor) {
    this.fetcher = fetcher;
    this.extractor = extractor;
  }

  @Override
  public PageReading read(URI address) {
    return switch (fetcher.fetch(FetchRequest.of(address, Purpose.PAGE))) {
      case FetchResult.Fetched page ->
          new PageReading.Read(
              extractor.extract(
                  page.body(),
                  page.headers().first("content-type").orElse(null),
                  page.finalUri().toString()));
      case FetchResult.Answered answer when answer.status() == 404 || answer.status() == 410 ->
          new PageReading.Missing(answer.status());
      case FetchResult.Answered answer ->
          new PageReading.Unavailable("answered " + answer.status(), answer.retryAfter());
      case FetchResult.NotModified _ -> new PageReading.Unavailable("answered 304 unasked", null);
      case FetchResult.Failed failure when failure.reason().isRefusal() ->
          new PageReading.Forbidden(failure.detail());
      case FetchResult.Failed failure -> new PageReading.Unavailable(failure.detail(), null);
    };
  }
}
