package dev.courant.testkit.newsroom;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Writes RSS 2.0, authors as Dublin Core creators. */
final class RssFeed {
  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private RssFeed() {}

  static String write(FeedContent feed) {
    return XmlText.of(xml ->
        xml.element(
            "rss",
            () -> {
              xml.attribute("version", "2.0");
              xml.attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
              xml.element("channel", () -> channel(xml, feed));
            }));
  }

  private static void channel(XmlText xml, FeedContent feed) throws XMLStreamException {
    xml.element("title", feed.channel().title());
    xml.element("link", feed.channel().home());
    xml.element("description", feed.channel().title());
    xml.element("language", feed.channel().language());
    xml.element("lastBuildDate", date(feed.updated()));
    for (FeedContent.Entry entry : feed.entries()) {
      xml.element("item", () -> item(xml, entry));
    }
  }

  private static void item(XmlText xml, FeedContent.Entry entry) throws XMLStreamException {
    xml.element("title", entry.title());
    xml.element("link", entry.url());
    xml.element(
        "guid",
        () -> {
          xml.attribute("isPermaLink", "true");
          xml.text(entry.url());
        });
    xml.element("description", entry.teaser());
    for (String author : entry.authors()) {
      xml.element("dc:creator", author);
    }
    xml.element("pubDate", date(entry.dates().published()));
  }

  private static @Nullable String date(@Nullable Instant time) {
    return time == null ? null : RFC_822.format(time);
  }
}
