package dev.courant.ingest.fetch;

/** What a document is fetched for. */
public enum Purpose {
  /** A feed that an operator or the catalogue named. */
  FEED(
      "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9,"
          + " application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1",
      false),
  /** The page of an article. */
  PAGE("text/html, application/xhtml+xml, application/xml;q=0.5, */*;q=0.1", true),
  /** robots.txt (RFC 9309); cut off at 512 KiB instead of refused when it is longer. */
  ROBOTS("text/plain, */*;q=0.1", false),
  /** A site's page that is searched for its feeds. */
  DISCOVERY("text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.1", true),
  /** A list of feeds that an operator named. */
  OPML("text/x-opml, application/xml, text/xml;q=0.9, */*;q=0.1", false),
  /** A WebSub hub. */
  WEBSUB("*/*", false),
  /** An article's picture. */
  IMAGE("image/avif, image/webp, image/jpeg, image/png, image/*;q=0.8", true);

  private final String accept;
  private final boolean asksRobots;

  Purpose(String accept, boolean asksRobots) {
    this.accept = accept;
    this.asksRobots = asksRobots;
  }

  String accept() {
    return accept;
  }

  /** Whether robots.txt applies: to what is crawled, not to what is offered for subscription. */
  boolean asksRobots() {
    return asksRobots;
  }
}
