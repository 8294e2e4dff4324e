package dev.courant.page;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** When a page's article was published and last changed. */
final class Dates {
  private static final String[] PUBLISHED = {
    "article:published_time",
    "og:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "article.published",
    "published-date",
    "publish-date",
    "publish_date",
    "publishdate",
    "pubdate",
    "pubdate",
    "publicationdate",
    "publication_date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "dc.date",
    "dcterms.date",
    "article_date_original",
    "citation_publication_date",
    "citation_date",
    "originalpublicationdate",
    "date.created",
    "datecreated",
    "displaydate",
    "article:created",
    "created",
    "date",
    "last-published",
    "rbpubdate",
    "ptime",
    "timestamp",
    "publishtime"
  };
  private static final String[] MODIFIED = {
    "article:modified_time",
    "og:updated_time",
    "og:modified_time",
    "datemodified",
    "dcterms.modified",
    "dc.date.modified",
    "last-modified",
    "lastmod",
    "revised",
    "article.updated"
  };
  private static final Pattern IN_ADDRESS =
      Pattern.compile(
          "[/-]((?:19|20)\\d\\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\\d|3[01])(?=[/+_.-]|$)");
  private static final Pattern COMPACT_IN_ADDRESS =
      Pattern.compile("[/_-]((?:19|20)\\d\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?=[/_-]|$)");

  private final PageFacts facts;
  private final LinkedData linked;
  private final PageScan scan;
  private final String url;
  private final @Nullable String language;

  Dates(PageFacts facts, LinkedData linked, PageScan scan, String url, @Nullable String language) {
    this.facts = facts;
    this.linked = linked;
    this.scan = scan;
    this.url = url;
    this.language = language;
  }

  @Nullable OffsetDateTime published() {
    OffsetDateTime stated = stated();
    OffsetDateTime shown = stated == null ? null : shown();
    if (stated == null || shown == null || shown.toLocalDate().equals(stated.toLocalDate())) {
      return stated;
    }
    long days = java.time.temporal.ChronoUnit.DAYS.between(stated.toLocalDate(), shown.toLocalDate());
    boolean clock = !stated.toLocalTime().equals(java.time.LocalTime.MIDNIGHT);
    if (Math.abs(days) == 1 && clock) {
      return stated.getOffset().equals(java.time.ZoneOffset.UTC) ? inOffsetOf(stated, shown.toLocalDate()) : stated;
    }
    return days < 0 || LATER ? shown : stated;
  }
  static final boolean LATER = Boolean.getBoolean("later");

  private static OffsetDateTime inOffsetOf(OffsetDateTime time, java.time.LocalDate day) {
    for (int hours = 1; hours <= 12; hours++) {
      for (int sign : new int[] {-1, 1}) {
        OffsetDateTime there = time.withOffsetSameInstant(java.time.ZoneOffset.ofHours(sign * hours));
        if (there.toLocalDate().equals(day)) {
          return there;
        }
      }
    }
    return time;
  }

  private static final Pattern UPDATED =
      Pattern.compile("(?iu)updat|modif|aktuali|review|revis|refresh|mis à jour|actuali|aggiorn|atualiz|bijgewerkt|oppdater|uppdater|opdater|ažur|изм|обнов|güncel|更新");

  /** The day that a reader sees below the headline, unless it is said to be that of a change. */
  private @Nullable OffsetDateTime shown() {
    List<TextBlock> blocks = scan.blocks();
    int headline = headline();
    for (int i = headline + 1; i < Math.min(blocks.size(), headline + 1 + SHOWN); i++) {
      TextBlock block = blocks.get(i);
      if (block.length() < 60) {
        String text = scan.text(block);
        OffsetDateTime found = UPDATED.matcher(text).find() ? null : read(text);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
  static final int SHOWN = Integer.getInteger("shown", 10);

  private int headline() {
    List<TextBlock> blocks = scan.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).frame().tag().equals("h1")) {
        return i;
      }
    }
    return blocks.size();
  }

  private @Nullable OffsetDateTime stated() {
    OffsetDateTime found = read(linked.text("datePublished", "dateCreated", "uploadDate"));
    if (found == null) {
      found = read(facts.meta(PUBLISHED));
    }
    if (found == null) {
      found = fromElements(facts.properties("datePublished"));
    }
    if (found == null) {
      found = fromElements(facts.times);
    }
    if (found == null) {
      found = fromAddress();
    }
    if (found == null) {
      found = fromText();
    }
    return found == null ? fromScripts() : found;
  }

  @Nullable OffsetDateTime modified() {
    OffsetDateTime found = read(linked.text("dateModified"));
    if (found == null) {
      found = read(facts.meta(MODIFIED));
    }
    return found == null ? fromElements(facts.properties("dateModified")) : found;
  }

  private @Nullable OffsetDateTime read(@Nullable String text) {
    return text == null ? null : DateText.read(text, language);
  }

  private @Nullable OffsetDateTime fromElements(List<Element> elements) {
    for (Element element : elements) {
      for (String text :
          List.of(element.attr("datetime"), element.attr("content"), element.text())) {
        OffsetDateTime found = read(text);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static final int NEAR = 25;
  private static final int LONGEST_LINE = 160;

  /** The first date in a short line near the headline, else in any line that is said to be a byline. */
  private @Nullable OffsetDateTime fromText() {
    List<TextBlock> blocks = scan.blocks();
    int headline = 0;
    while (headline < blocks.size() && !blocks.get(headline).frame().tag().equals("h1")) {
      headline++;
    }
    OffsetDateTime found = null;
    if (headline < blocks.size()) {
      found = inLines(headline, Math.min(blocks.size(), headline + NEAR), false);
      if (found == null) {
        found = inLines(Math.max(0, headline - 8), headline, false);
      }
    }
    if (found == null) {
      found = inLines(0, blocks.size(), true);
    }
    return found == null ? inLines(0, blocks.size(), false) : found;
  }

  private @Nullable OffsetDateTime inLines(int from, int to, boolean bylinesOnly) {
    for (int i = from; i < to; i++) {
      TextBlock block = scan.blocks().get(i);
      boolean foreign = to == scan.blocks().size() && (block.frame().inherited & (Marks.FOREIGN | Marks.NOISE)) != 0;
      boolean byline = (block.frame().inherited & Marks.BYLINE) != 0;
      if (block.length() < LONGEST_LINE && (byline || !bylinesOnly && !foreign)) {
        OffsetDateTime found = read(scan.text(block));
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static final Pattern IN_SCRIPT =
      Pattern.compile(
          "(?i)(?:datePublished|publishedAt|published_at|publishDate|publish_date|publicationDate|pubDate|firstPublished(?:At|Date)?|publishedDate|published_time|published)\\\\{0,3}[\"']\\s*:\\s*\\\\{0,3}[\"']((?:19|20)\\d\\d-\\d\\d[^\"'\\\\]{0,30})");

  private @Nullable OffsetDateTime fromScripts() {
    for (Element script : facts.scripts) {
      Matcher matcher = IN_SCRIPT.matcher(script.data());
      if (matcher.find()) {
        return read(matcher.group(1));
      }
    }
    return null;
  }

  private @Nullable OffsetDateTime fromAddress() {
    for (Pattern pattern : List.of(IN_ADDRESS, COMPACT_IN_ADDRESS)) {
      Matcher matcher = pattern.matcher(url);
      if (matcher.find()) {
        return read(matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3));
      }
    }
    return null;
  }
}
