package dev.courant.publish.syndication;

import dev.courant.model.ArticlePublished;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes a sitemap (sitemaps.org 0.9): the pages of lists, the documentation, and the newest
 * articles.
 */
final class Sitemap {
  private static final List<String> PAGES =
      List.of("/", "/latest", "/stories", "/sections", "/outlets", "/languages", "/how-this-works");

  private Sitemap() {}

  static String write(List<SitePages> more, List<ArticlePublished> newest, String origin) {
    FeedXml xml =
        new FeedXml().open("urlset", "xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
    Stream.concat(PAGES.stream(), more.stream().flatMap(pages -> pages.addresses().stream()))
        .forEach(page -> xml.open("url").text("loc", origin + page).close());
    newest.stream()
        .map(FeedItem::of)
        .forEach(item ->
            xml.open("url")
                .text("loc", item.url(origin))
                .text("lastmod", item.updated().toString())
                .close());
    return xml.written();
  }
}
