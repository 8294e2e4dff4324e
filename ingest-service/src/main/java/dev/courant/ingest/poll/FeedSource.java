package dev.courant.ingest.poll;

import dev.courant.ingest.feed.FeedHeaders;
import dev.courant.ingest.feed.FeedParser;
import dev.courant.ingest.feed.FeedReading;
import dev.courant.ingest.fetch.FetchRequest;
import dev.courant.ingest.fetch.FetchResult;
import dev.courant.ingest.fetch.Fetcher;
import dev.courant.ingest.fetch.Purpose;
import dev.courant.ingest.fetch.ResponseHeaders;
import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import dev.courant.runtime.Computing;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;

/**
 * Asks a feed, with the validators of its last full answer (RFC 9110, section 13), and now and then
 * without: some servers answer that nothing changed whatever did.
 */
final class FeedSource {
  /** So many answers in a row that nothing changed, and the next is asked for without condition. */
  private static final int MOST_UNCHANGED = 8;

  private final Fetcher fetcher;
  private final FeedParser parser;
  private final Computing computing;
  private final Clock clock;
  private final Duration wholeAfter;

  /**
   * @param wholeAfter after what time a feed is asked without validators again
   */
  FeedSource(
      Fetcher fetcher, FeedParser parser, Computing computing, Clock clock, Duration wholeAfter) {
    this.fetcher = fetcher;
    this.parser = parser;
    this.computing = computing;
    this.clock = clock;
    this.wholeAfter = wholeAfter;
  }

  /** Asks now. */
  FeedAnswer ask(Feed feed, FeedState state) {
    URI address;
    try {
      address = new URI(feed.url());
    } catch (URISyntaxException e) {
      return new FeedAnswer.Failure("the feed's address is malformed: " + e.getReason(), null);
    }
    boolean whole = isForWhole(state.readingSoFar());
    FeedState.Validators known = whole ? FeedState.Validators.NONE : state.validators();
    FetchRequest request =
        new FetchRequest(address, Purpose.FEED, known.etag(), known.lastModified());
    return switch (fetcher.fetch(request)) {
      case FetchResult.Fetched answer -> read(answer, whole);
      case FetchResult.NotModified answer ->
          new FeedAnswer.Unchanged(Freshness.of(answer.headers(), clock.instant()));
      case FetchResult.Answered answer when answer.status() == 410 -> new FeedAnswer.Ended();
      case FetchResult.Answered answer ->
          new FeedAnswer.Failure("answered " + answer.status(), answer.retryAfter());
      case FetchResult.Failed failure -> new FeedAnswer.Failure(failure.detail(), null);
    };
  }

  private boolean isForWhole(FeedState.Reading reading) {
    return reading.unchanged() >= MOST_UNCHANGED
        || reading.fullAt() == null
        || reading.fullAt().plus(wholeAfter).isBefore(clock.instant());
  }

  private FeedAnswer read(FetchResult.Fetched answer, boolean whole) {
    ResponseHeaders headers = answer.headers();
    FeedHeaders said =
        new FeedHeaders(
            headers.first("content-type").orElse(null),
            headers.first("content-location").orElse(null),
            headers.first("content-language").orElse(null));
    return switch (computing.call(() -> parser.read(answer.body(), answer.finalUri(), said))) {
      case FeedReading.Read reading ->
          new FeedAnswer.Entries(
              reading.feed(),
              new FeedState.Validators(
                  headers.first("etag").orElse(null), headers.first("last-modified").orElse(null)),
              Freshness.of(headers, clock.instant()),
              StatedHints.of(answer, reading.feed()),
              answer.movedTo(),
              new FeedAnswer.Delivery(answer.finalUri(), whole, reading.omitted()));
      case FeedReading.Unreadable unreadable -> new FeedAnswer.Failure(unreadable.reason(), null);
    };
  }
}
