package dev.courant.page;

import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads the main text and the metadata of an HTML page.
 *
 * <p>Takes any HTML, however broken, and throws on none; time and memory grow linearly with its
 * length. Thread-safe.
 */
public final class PageExtractor {
  static final Set<Rule> ALL = Collections.unmodifiableSet(EnumSet.allOf(Rule.class));

  private final Set<Rule> rules;

  /** By all rules. */
  public PageExtractor() {
    this(ALL);
  }

  /** By some rules only, to see what the others are worth. */
  public PageExtractor(Set<Rule> rules) {
    this.rules = rules.isEmpty() ? rules : EnumSet.copyOf(rules);
  }

  /**
   * Reads a page as it came over HTTP.
   *
   * @param html the body, decompressed; the caller limits its length
   * @param contentType the {@code Content-Type} header's value, or null
   * @param url the page's address, which relative addresses are resolved against
   */
  public ExtractedPage extract(byte[] html, @Nullable String contentType, String url) {
    return extract(PageCharset.decode(html, contentType), url);
  }

  /** Reads a page that is decoded already. */
  public ExtractedPage extract(String html, String url) {
    return read(Parser.htmlParser().parseInput(html, url), url);
  }

  /**
   * Reads a plain text as it came over HTTP: its paragraphs, and nothing else.
   *
   * @param contentType the {@code Content-Type} header's value, or null
   */
  public ExtractedPage extractText(byte[] text, @Nullable String contentType) {
    String decoded = PageCharset.decode(text, contentType);
    String body =
        Stream.of(decoded.split("\\R[ \\t]*(?:\\R[ \\t]*)+"))
            .map(paragraph -> paragraph.replaceAll("\\s+", " ").strip())
            .filter(paragraph -> !paragraph.isEmpty())
            .collect(Collectors.joining("\n\n"));
    return new ExtractedPage(
        "",
        Normalizer.normalize(body, Normalizer.Form.NFC),
        List.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of());
  }

  private ExtractedPage read(Document document, String url) {
    PageFacts facts = new PageFacts();
    PageScan scan = PageScan.of(document, facts);
    PageIdentity identity = new PageIdentity(facts, document.title(), url);
    LinkedData linked = new LinkedData(facts.linkedData, identity);
    OutletName outlet = new OutletName(facts.meta("og:site_name"), url);
    String title = new Titles(facts, linked, document.title(), outlet).title();
    String language = PageLanguage.of(document, facts, linked);
    Dates dates = new Dates(facts, linked, scan, url, language);
    PageAddresses addresses = new PageAddresses(facts, linked, url);
    OffsetDateTime published = dates.published();
    OffsetDateTime modified = dates.modified();
    List<String> authors =
        new Authors(facts, linked, scan, outlet, new Headline(scan, title)).names();
    return new ExtractedPage(
        title,
        new HeldText(document, facts, linked, identity, rules)
            .fullest(new MainText(scan, title, rules).text(authors)),
        authors,
        published == null ? null : published.toInstant(),
        published == null ? null : published.getOffset(),
        modified == null ? null : modified.toInstant(),
        language,
        addresses.canonical(),
        addresses.image(),
        SectionWords.of(facts, linked),
        OptOuts.of(facts));
  }
}
