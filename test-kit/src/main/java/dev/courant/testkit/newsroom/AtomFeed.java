package dev.courant.testkit.newsroom;

import java.time.Instant;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Writes Atom, RFC 4287. */
final class AtomFeed {
  private AtomFeed() {}

  static String write(FeedContent feed) {
    return XmlText.of(xml ->
        xml.element(
            "feed",
            () -> {
              xml.attribute("xmlns", "http://www.w3.org/2005/Atom");
              xml.attribute("xml:lang", feed.channel().language());
              head(xml, feed);
              for (FeedContent.Entry entry : feed.entries()) {
                xml.element("entry", () -> entry(xml, entry, feed.updated()));
              }
            }));
  }

  private static void head(XmlText xml, FeedContent feed) throws XMLStreamException {
    xml.element("title", feed.channel().title());
    xml.element("id", feed.channel().self());
    link(xml, "self", feed.channel().self());
    link(xml, "alternate", feed.channel().home());
    xml.element("updated", feed.updated().toString());
  }

  private static void entry(XmlText xml, FeedContent.Entry entry, Instant feedUpdated)
      throws XMLStreamException {
    @Nullable Instant published = entry.dates().published();
    @Nullable Instant updated = entry.dates().updated();
    xml.element("title", entry.title());
    xml.element("id", entry.url());
    link(xml, "alternate", entry.url());
    xml.element("published", published == null ? null : published.toString());
    Instant changed = published == null ? feedUpdated : published;
    xml.element("updated", (updated == null ? changed : updated).toString());
    for (String author : entry.authors()) {
      xml.element("author", () -> xml.element("name", author));
    }
    xml.element("summary", entry.teaser());
  }

  private static void link(XmlText xml, String relation, String address) throws XMLStreamException {
    xml.element(
        "link",
        () -> {
          xml.attribute("rel", relation);
          xml.attribute("href", address);
        });
  }
}
