package dev.courant.ingest.feed;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1). */
final class JsonFeed {
  JsonFeed(FeedBuilder builder, FeedLimits limits, Repairs repairs, String base) {}

  void read(String text) {}
}
