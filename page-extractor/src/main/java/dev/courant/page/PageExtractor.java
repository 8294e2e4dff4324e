package dev.courant.page;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads the main text and the metadata of an HTML page. Thread-safe. */
public final class PageExtractor {
  public PageExtractor() {}

  public ExtractedPage extract(byte[] html, @Nullable String contentType, String url) {
    return extract(new String(html, StandardCharsets.UTF_8), url);
  }

  public ExtractedPage extract(String html, String url) {
    Document document = Jsoup.parse(html, url);
    PageFacts facts = new PageFacts();
    PageScan scan = PageScan.of(document, facts);
    LinkedData linked = new LinkedData(facts.linkedData);
    String language =
        document.selectFirst("html") instanceof org.jsoup.nodes.Element root
                && !root.attr("lang").isBlank()
            ? root.attr("lang")
            : null;
    Dates dates = new Dates(facts, linked, scan, url, language);
    OffsetDateTime published = dates.published();
    OffsetDateTime modified = dates.modified();
    String title = new Titles(facts, linked, document.title()).title();
    return new ExtractedPage(
        title,
        new MainText(scan, title).extract(),
        new Authors(facts, linked, scan).names(),
        published == null ? null : published.toInstant(),
        published == null ? null : published.getOffset(),
        modified == null ? null : modified.toInstant(),
        language,
        null,
        null,
        List.of(),
        List.of());
  }

  static java.util.Map<TextBlock, String> trace(Document document) {
    PageFacts facts = new PageFacts();
    PageScan scan = PageScan.of(document, facts);
    MainText text = new MainText(scan, new Titles(facts, new LinkedData(facts.linkedData), document.title()).title());
    text.extract();
    java.util.Map<TextBlock, String> map = new java.util.LinkedHashMap<>();
    for (int i = 0; i < scan.blocks().size(); i++) {
      map.put(scan.blocks().get(i), text.why(i) + "|" + scan.text(scan.blocks().get(i)));
    }
    return map;
  }
}
