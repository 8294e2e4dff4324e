package dev.courant.testkit.newsroom;

import java.util.function.Function;

/** The formats in which outlets offer their feeds. */
public enum FeedFormat {
  /** RSS 2.0. */
  RSS("rss.xml", "application/rss+xml; charset=utf-8", RssFeed::write),
  /** The Atom Syndication Format, RFC 4287. */
  ATOM("atom.xml", "application/atom+xml; charset=utf-8", AtomFeed::write),
  /** JSON Feed 1.1. */
  JSON_FEED("feed.json", "application/feed+json; charset=utf-8", JsonFeed::write);

  private final String fileName;
  private final String contentType;
  private final Function<FeedContent, String> writer;

  FeedFormat(String fileName, String contentType, Function<FeedContent, String> writer) {
    this.fileName = fileName;
    this.contentType = contentType;
    this.writer = writer;
  }

  String fileName() {
    return fileName;
  }

  Document write(FeedContent content) {
    return Document.text(contentType, writer.apply(content), content.updated());
  }
}
