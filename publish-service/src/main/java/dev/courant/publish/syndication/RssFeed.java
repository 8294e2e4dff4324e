package dev.courant.publish.syndication;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Writes RSS 2.0. Titles and descriptions are HTML there, since that is how they are read.
 * Corrections show in {@code atom:updated}; an item that was withdrawn is told again under its id,
 * since RSS knows no other way.
 */
final class RssFeed {
  private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME;

  private RssFeed() {}

  static String write(FeedDocument feed) {
    FeedDocument.Head head = feed.head();
    FeedXml xml =
        new FeedXml()
            .open(
                "rss",
                "version",
                "2.0",
                "xmlns:atom",
                "http://www.w3.org/2005/Atom",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:courant",
                "urn:courant:feed")
            .open("channel")
            .text("title", Markup.sparing(head.title()))
            .text("link", head.origin() + head.page())
            .text("description", FeedDocument.DESCRIPTION);
    if (!feed.language().isEmpty()) {
      xml.text("language", feed.language());
    }
    xml.text("lastBuildDate", date(feed.updated()));
    xml.text("generator", "Courant");
    link(xml, "self", head.origin() + head.self());
    if (head.next() != null) {
      link(xml, "next", head.origin() + head.next());
    }
    feed.entries().forEach(item -> item(xml, item, head.origin()));
    return xml.written();
  }

  private static void item(FeedXml xml, FeedItem item, String origin) {
    xml.open("item")
        .text("title", Markup.sparing(item.title()))
        .text("link", item.url(origin))
        .text("guid", item.id(), "isPermaLink", "false")
        .text("description", item.html())
        .text("dc:creator", item.author())
        .text("dc:language", item.language())
        .text("pubDate", date(item.published()))
        .text("atom:updated", item.updated().toString())
        .text("courant:edition", String.valueOf(item.card().edition()));
    item.categories().forEach(name -> xml.text("category", name));
    xml.close();
  }

  private static void link(FeedXml xml, String relation, String address) {
    xml.empty("atom:link", "rel", relation, "href", address, "type", "application/rss+xml");
  }

  private static String date(Instant time) {
    return DATE.format(time.atOffset(ZoneOffset.UTC));
  }
}
