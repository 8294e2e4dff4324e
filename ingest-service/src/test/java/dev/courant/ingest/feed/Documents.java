package dev.courant.ingest.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Documents as texts, and their readings. */
final class Documents {
  static final URI ADDRESS = URI.create("https://gazette.example/news/feed.xml");

  private Documents() {}

  static FeedReading reading(byte[] document, FeedLimits limits) {
    return new FeedParser(limits).read(document, "application/xml", ADDRESS);
  }

  static FeedReading reading(String document) {
    return reading(document.getBytes(StandardCharsets.UTF_8), FeedLimits.DEFAULT);
  }

  static FeedReading.Read read(String document) {
    if (reading(document) instanceof FeedReading.Read read) {
      return read;
    }
    throw new AssertionError("unreadable: " + reading(document));
  }

  static ParsedFeed feed(String document) {
    return read(document).feed();
  }

  /** The only entry of an RSS feed that has these elements in its item. */
  static ParsedEntry item(String elements) {
    return feed("<rss version='2.0'><channel><item>" + elements + "</item></channel></rss>")
        .entries()
        .getFirst();
  }

  /** The only entry of an Atom feed that has these elements in it. */
  static ParsedEntry atomEntry(String elements) {
    return feed("<feed xmlns='http://www.w3.org/2005/Atom'><entry>" + elements + "</entry></feed>")
        .entries()
        .getFirst();
  }
}
