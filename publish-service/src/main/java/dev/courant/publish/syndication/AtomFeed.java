package dev.courant.publish.syndication;

/**
 * Writes Atom (RFC 4287). What was withdrawn is there as {@code at:deleted-entry} (RFC 6721), and
 * as an entry that says so, for the many readers that do not know that element.
 */
final class AtomFeed {
  private static final String TYPE = "application/atom+xml";

  private AtomFeed() {}

  static String write(FeedDocument feed) {
    FeedDocument.Head head = feed.head();
    FeedXml xml =
        new FeedXml()
            .open(
                "feed",
                "xmlns",
                "http://www.w3.org/2005/Atom",
                "xmlns:at",
                "http://purl.org/atompub/tombstones/1.0",
                "xmlns:courant",
                "urn:courant:feed",
                "xml:lang",
                feed.language().isEmpty() ? "en" : feed.language())
            .text("id", head.id())
            .text("title", head.title())
            .text("subtitle", FeedDocument.DESCRIPTION, "xml:lang", "en")
            .text("updated", feed.updated().toString())
            .text("generator", "Courant");
    link(xml, "self", TYPE, head.origin() + head.self());
    link(xml, "alternate", "text/html", head.origin() + head.page());
    if (head.next() != null) {
      link(xml, "next", TYPE, head.origin() + head.next());
    }
    feed.entries().stream()
        .filter(FeedItem::withdrawn)
        .forEach(item ->
            xml.empty("at:deleted-entry", "ref", item.id(), "when", item.updated().toString()));
    feed.entries().forEach(item -> entry(xml, item, head.origin()));
    return xml.written();
  }

  private static void entry(FeedXml xml, FeedItem item, String origin) {
    xml.open("entry", "xml:lang", item.language())
        .text("id", item.id())
        .text("title", item.title(), "type", "text");
    link(xml, "alternate", "text/html", item.url(origin));
    xml.text("published", item.published().toString())
        .text("updated", item.updated().toString())
        .open("author")
        .text("name", item.author())
        .close()
        .text("summary", item.html(), "type", "html");
    item.categories().forEach(name -> xml.empty("category", "term", name));
    xml.text("courant:edition", String.valueOf(item.card().edition())).close();
  }

  private static void link(FeedXml xml, String relation, String type, String address) {
    xml.empty("link", "rel", relation, "type", type, "href", address);
  }
}
