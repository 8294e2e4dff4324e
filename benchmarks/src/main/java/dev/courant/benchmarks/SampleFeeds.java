package dev.courant.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Feeds made up for measuring: RSS 2.0, Atom and RSS 1.0 in turn, the same in every run. */
final class SampleFeeds {
  private static final Instant NEWEST = Instant.parse("2026-03-01T12:00:00Z");
  private static final String[] WORDS = {
    "harbour",
    "council",
    "budget",
    "storm",
    "bridge",
    "élection",
    "réforme",
    "Straße",
    "Bürger",
    "мост",
    "город",
    "погода",
    "市議会",
    "予算",
    "معرض",
    "minister",
    "river",
    "school",
    "vote",
    "rail",
    "strike",
    "museum",
    "island",
    "market",
    "price",
    "report",
    "court",
    "holiday"
  };

  private final Random random;
  private final StringBuilder out = new StringBuilder();

  private SampleFeeds(long seed) {
    this.random = new Random(seed);
  }

  /** Feeds of 50 to 200 entries with their full texts. */
  static List<byte[]> large() {
    return feeds(new int[] {50, 75, 100, 150, 200, 60, 90, 120, 180});
  }

  /** Feeds of one to four entries. */
  static List<byte[]> small() {
    return feeds(new int[] {1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3});
  }

  private static List<byte[]> feeds(int[] sizes) {
    List<byte[]> feeds = new ArrayList<>();
    for (int i = 0; i < sizes.length; i++) {
      SampleFeeds feed = new SampleFeeds(i);
      switch (i % 3) {
        case 0 -> feed.rss(sizes[i]);
        case 1 -> feed.atom(sizes[i]);
        default -> feed.rdf(sizes[i]);
      }
      feeds.add(feed.out.toString().getBytes(StandardCharsets.UTF_8));
    }
    return feeds;
  }

  private void rss(int entries) {
    out.append(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
         xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
        <channel><title>Sample</title><link>https://sample.example/</link>
        <description>Made up</description><language>en</language><ttl>15</ttl>
        """);
    for (int i = 0; i < entries; i++) {
      element("item", () -> item("pubDate", DateTimeFormatter.RFC_1123_DATE_TIME));
    }
    out.append("</channel></rss>\n");
  }

  private void item(String dateElement, DateTimeFormatter format) {
    String url = url();
    element("title", sentence(8));
    element("link", url);
    element("guid", url);
    element(dateElement, format.format(time()));
    element("dc:creator", sentence(2));
    element("category", sentence(1));
    element("description", sentence(30));
    out.append("<media:thumbnail url=\"").append(url).append(".jpg\" width=\"90\"/>\n");
    element("content:encoded", "<![CDATA[" + paragraphs() + "]]>");
  }

  private void rdf(int entries) {
    out.append(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
         xmlns="http://purl.org/rss/1.0/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
         xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="https://sample.example/"><title>Sample</title>
        <link>https://sample.example/</link><description>Made up</description></channel>
        """);
    for (int i = 0; i < entries; i++) {
      String url = url();
      out.append("<item rdf:about=\"").append(url).append("\">\n");
      element("title", sentence(8));
      element("link", url);
      element("dc:date", time().toString());
      element("dc:creator", sentence(2));
      element("dc:subject", sentence(1));
      element("description", sentence(30));
      element("content:encoded", "<![CDATA[" + paragraphs() + "]]>");
      out.append("</item>\n");
    }
    out.append("</rdf:RDF>\n");
  }

  private void atom(int entries) {
    out.append(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Sample</title>
        <link href="https://sample.example/"/><id>urn:sample</id>
        """);
    for (int i = 0; i < entries; i++) {
      element("entry", this::entry);
    }
    out.append("</feed>\n");
  }

  private void entry() {
    String url = url();
    element("title", sentence(8));
    out.append("<link rel=\"alternate\" type=\"text/html\" href=\"").append(url).append("\"/>\n");
    element("id", "tag:sample.example,2026:" + random.nextInt(1_000_000));
    element("updated", time().toInstant().toString());
    element("published", time().toInstant().toString());
    element("author", () -> element("name", sentence(2)));
    out.append("<category term=\"").append(sentence(1)).append("\"/>\n");
    element("summary", sentence(30));
    out.append("<content type=\"html\">")
        .append(paragraphs().replace("&", "&amp;").replace("<", "&lt;"))
        .append("</content>\n");
  }

  private void element(String name, String text) {
    out.append('<').append(name).append('>').append(text);
    out.append("</").append(name).append(">\n");
  }

  private void element(String name, Runnable inside) {
    out.append('<').append(name).append(">\n");
    inside.run();
    out.append("</").append(name).append(">\n");
  }

  private String url() {
    return "https://sample.example/2026/" + random.nextInt(1_000_000) + ".html";
  }

  private OffsetDateTime time() {
    return NEWEST.minusSeconds(random.nextInt(1_000_000)).atOffset(ZoneOffset.UTC);
  }

  private String sentence(int words) {
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < words; i++) {
      sentence.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    return sentence.toString();
  }

  private String paragraphs() {
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      html.append("<p>").append(sentence(30)).append(" <a href=\"/topic?a=1&amp;b=2\">");
      html.append(sentence(2)).append("</a>&nbsp;&ndash; <em>").append(sentence(3));
      html.append("</em>.</p>\n");
    }
    return html.toString();
  }
}
