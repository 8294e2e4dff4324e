package dev.courant.ingest.admin;

import dev.courant.ingest.feed.FeedParser;
import dev.courant.ingest.feed.FeedReading;
import dev.courant.ingest.feed.ParsedFeed;
import dev.courant.ingest.fetch.FetchRequest;
import dev.courant.ingest.fetch.FetchResult;
import dev.courant.ingest.fetch.Fetcher;
import dev.courant.ingest.fetch.Purpose;
import java.net.URI;
import java.util.Optional;

/** Checks whether an address holds a feed, through the guard that every request passes. */
final class FeedProbe {
  private final Fetcher fetcher;
  private final FeedParser parser;

  FeedProbe(Fetcher fetcher, FeedParser parser) {
    this.fetcher = fetcher;
    this.parser = parser;
  }

  /**
   * The feed at an address; empty where its host does not answer well at the moment.
   *
   * @throws ProblemException where the address must not be asked, or holds something else
   */
  Optional<ParsedFeed> look(URI address) {
    return switch (fetcher.fetch(FetchRequest.of(address, Purpose.FEED))) {
      case FetchResult.Fetched found -> Optional.of(read(found));
      case FetchResult.Failed failure when isAddress(failure) ->
          throw Refusal.badAddress(failure.detail());
      case FetchResult.Failed _, FetchResult.Answered _, FetchResult.NotModified _ ->
          Optional.empty();
    };
  }

  /** What a document holds, as a feed. */
  FeedReading parse(FetchResult.Fetched document) {
    return parser.read(
        document.body(),
        document.headers().first("content-type").orElse(null),
        document.finalUri());
  }

  static boolean isAddress(FetchResult.Failed failure) {
    return switch (failure.reason()) {
      case BAD_ADDRESS, BAD_SCHEME, USER_INFO, REFUSED_ADDRESS -> true;
      default -> false;
    };
  }

  private ParsedFeed read(FetchResult.Fetched found) {
    return switch (parse(found)) {
      case FeedReading.Read reading -> reading.feed();
      case FeedReading.Unreadable unreadable -> throw Refusal.noFeed(unreadable.reason());
    };
  }
}
