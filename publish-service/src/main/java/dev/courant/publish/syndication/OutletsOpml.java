package dev.courant.publish.syndication;

import dev.courant.publish.store.Facet;
import dev.courant.publish.store.Slug;
import dev.courant.publish.store.Tally;
import java.util.Comparator;
import java.util.List;

/** Writes OPML 2.0: a feed for every outlet, and for every topic, to subscribe to at once. */
final class OutletsOpml {
  private OutletsOpml() {}

  static String write(List<Tally> tallies, String origin) {
    FeedXml xml =
        new FeedXml()
            .open("opml", "version", "2.0")
            .open("head")
            .text("title", "Courant: outlets and topics")
            .text("docs", "https://opml.org/spec2.opml")
            .close()
            .open("body");
    feed(xml, "Everything", origin + "/feeds/atom.xml", origin + "/");
    group(xml, "Outlets", Facet.OUTLET, tallies, origin);
    group(xml, "Topics", Facet.TOPIC, tallies, origin);
    return xml.written();
  }

  private static void group(
      FeedXml xml, String name, Facet facet, List<Tally> tallies, String origin) {
    xml.open("outline", "text", name);
    tallies.stream()
        .filter(tally -> tally.facet() == facet)
        .sorted(Comparator.comparing(Tally::name))
        .forEach(tally -> {
          String value = facet == Facet.OUTLET ? tally.code() : Slug.of(tally.name());
          String query = "?" + facet.parameter() + "=" + FeedTitle.encoded(value);
          feed(
              xml,
              Markup.plain(tally.name()),
              origin + "/feeds/atom.xml" + query,
              origin + "/latest" + query);
        });
    xml.close();
  }

  private static void feed(FeedXml xml, String name, String feed, String page) {
    xml.empty(
        "outline", "type", "rss", "text", name, "title", name, "xmlUrl", feed, "htmlUrl", page);
  }
}
