package dev.courant.ingest.page;

import dev.courant.ingest.fetch.FetchRequest;
import dev.courant.ingest.fetch.FetchResult;
import dev.courant.ingest.fetch.Fetcher;
import dev.courant.ingest.fetch.HeaderReservations;
import dev.courant.ingest.fetch.Purpose;
import dev.courant.ingest.fetch.RobotsRules;
import dev.courant.ingest.fetch.SiteReservations;
import dev.courant.page.ExtractedPage;
import dev.courant.page.PageExtractor;
import dev.courant.runtime.Computing;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** Pages fetched through the guarded client. */
final class FetchedPages implements Pages {
  private final Fetcher fetcher;
  private final RobotsRules robots;
  private final SiteReservations reservations;
  private final PageExtractor extractor;
  private final Computing computing;

  FetchedPages(
      Fetcher fetcher,
      RobotsRules robots,
      SiteReservations reservations,
      PageExtractor extractor,
      Computing computing) {
    this.fetcher = fetcher;
    this.robots = robots;
    this.reservations = reservations;
    this.extractor = extractor;
    this.computing = computing;
  }

  @Override
  public PageReading read(URI address) {
    return switch (fetcher.fetch(FetchRequest.of(address, Purpose.PAGE))) {
      case FetchResult.Fetched page -> read(address, page);
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

  private PageReading read(URI address, FetchResult.Fetched page) {
    String contentType = page.headers().first("content-type").orElse(null);
    return switch (DocumentType.of(contentType, page.body())) {
      case DocumentType.Html _ ->
          read(
              address,
              page,
              computing.call(
                  () -> extractor.extract(page.body(), contentType, page.finalUri().toString())));
      case DocumentType.PlainText _ ->
          read(
              address, page, computing.call(() -> extractor.extractText(page.body(), contentType)));
      case DocumentType.Other other -> new PageReading.OtherDocument(other.name());
    };
  }

  /** With what headers, robots.txt and site reserve beside what the page reserves itself. */
  private PageReading.Read read(URI asked, FetchResult.Fetched answer, ExtractedPage page) {
    List<String> reserved =
        Stream.of(
                page.optOuts(),
                HeaderReservations.of(answer.headers()),
                robots.verdict(asked).optOuts(),
                reservations.of(asked))
            .flatMap(List::stream)
            .distinct()
            .sorted()
            .toList();
    return new PageReading.Read(page, reserved, answer.finalUri());
  }
}
