package dev.courant.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    "published",
    "published-date",
    "publish-date",
    "publish_date",
    "publishdate",
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
    "rbpubdate",
    "ptime",
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
  private static final Pattern IN_SCRIPT =
      Pattern.compile(
          "(?i)(?:datePublished|published_?At|publish(?:ed|ation)?_?Date|pubDate|firstPublished"
              + "(?:At|Date)?|published_time|published)\\\\{0,3}[\"']\\s{0,3}:\\s{0,3}\\\\{0,3}[\"']"
              + "((?:19|20)\\d\\d-\\d\\d[^\"'\\\\]{0,30})");

  /** Part of every name in {@link #IN_SCRIPT}. */
  private static final String IN_NAMES = "ub";

  private static final int LONGEST_START = 6;
  private static final int LONGEST_ENTRY = 80;
  private static final int MOST_ELEMENTS = 20;
  private static final int FARTHEST_OFFSET = 12;

  private final PageFacts facts;
  private final LinkedData linked;
  private final VisibleDates visible;
  private final int headline;
  private final String url;
  private final @Nullable String language;

  Dates(PageFacts facts, LinkedData linked, PageScan scan, String url, @Nullable String language) {
    this.facts = facts;
    this.linked = linked;
    this.visible = new VisibleDates(scan, language);
    this.headline = scan.firstHeadline();
    this.url = url;
    this.language = language;
  }

  /** When the article was first published; null where nothing says so. */
  @Nullable OffsetDateTime published() {
    OffsetDateTime stated = stated();
    OffsetDateTime shown = stated == null ? null : visible.atHeadline();
    if (stated == null) {
      return null;
    }
    return shown == null ? filed(stated) : reconciled(filed(stated), shown.toLocalDate());
  }

  /** When it was last changed; null where nothing says so. */
  @Nullable OffsetDateTime modified() {
    return first(
        () -> read(linked.text("dateModified")),
        () -> read(facts.meta(MODIFIED)),
        () -> fromElements(facts.properties("dateModified")));
  }

  private @Nullable OffsetDateTime stated() {
    return first(
        () -> firstOf(linked.texts("datePublished", "dateCreated", "uploadDate")),
        () -> firstOf(facts.allMetas(PUBLISHED)),
        () -> fromElements(facts.properties("datePublished")),
        new ShownTimes(facts.times, headline, language)::published,
        this::fromAddress,
        visible::first,
        this::fromScripts);
  }

  @SafeVarargs
  private static @Nullable OffsetDateTime first(Supplier<@Nullable OffsetDateTime>... sources) {
    for (Supplier<@Nullable OffsetDateTime> source : sources) {
      OffsetDateTime found = source.get();
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /**
   * A time in UTC whose day is next to the one that readers see is put into an offset in which the
   * days agree; an earlier day that they see is the first publication of a page published anew.
   */
  private static OffsetDateTime reconciled(OffsetDateTime stated, LocalDate shown) {
    long days = ChronoUnit.DAYS.between(stated.toLocalDate(), shown);
    boolean zoned = Math.abs(days) == 1 && hasClock(stated);
    return days < 0 && !zoned ? startOf(shown) : stated;
  }

  /**
   * A time in UTC of a page filed under the day before or after, put into an offset in which the
   * days agree: addresses carry the outlet's own day.
   */
  private OffsetDateTime filed(OffsetDateTime stated) {
    OffsetDateTime address = fromAddress();
    boolean utc = stated.getOffset().equals(ZoneOffset.UTC) && hasClock(stated);
    if (address == null || !utc) {
      return stated;
    }
    LocalDate day = address.toLocalDate();
    boolean next = Math.abs(ChronoUnit.DAYS.between(stated.toLocalDate(), day)) == 1;
    return next ? onDay(stated, day) : stated;
  }

  private static boolean hasClock(OffsetDateTime time) {
    return !time.toLocalTime().equals(LocalTime.MIDNIGHT);
  }

  private static OffsetDateTime onDay(OffsetDateTime time, LocalDate day) {
    boolean earlier = day.isBefore(time.toLocalDate());
    for (int hours = 1; hours <= FARTHEST_OFFSET; hours++) {
      OffsetDateTime there =
          time.withOffsetSameInstant(ZoneOffset.ofHours(earlier ? -hours : hours));
      if (there.toLocalDate().equals(day)) {
        return there;
      }
    }
    return earlier ? startOf(day) : time;
  }

  private static OffsetDateTime startOf(LocalDate day) {
    return day.atStartOfDay().atOffset(ZoneOffset.UTC);
  }

  private @Nullable OffsetDateTime read(@Nullable String text) {
    OffsetDateTime time = text == null ? null : DateText.read(text, language);
    return time == null || time.toInstant().equals(Instant.EPOCH) ? null : time;
  }

  private @Nullable OffsetDateTime firstOf(List<String> texts) {
    return texts.stream().flatMap(text -> Stream.ofNullable(read(text))).findFirst().orElse(null);
  }

  private @Nullable OffsetDateTime fromElements(List<Element> elements) {
    return elements.stream()
        .limit(MOST_ELEMENTS)
        .flatMap(e -> Stream.of(e.attr("datetime"), e.attr("content"), e.text()))
        .flatMap(text -> Stream.ofNullable(read(text)))
        .findFirst()
        .orElse(null);
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

  private @Nullable OffsetDateTime fromScripts() {
    for (Element script : facts.scripts) {
      OffsetDateTime found = fromScript(script.data());
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Looks only where a name of the pattern may stand: scripts are long. */
  private @Nullable OffsetDateTime fromScript(String script) {
    Matcher matcher = IN_SCRIPT.matcher(script);
    for (int at = script.indexOf(IN_NAMES); at >= 0; at = script.indexOf(IN_NAMES, at + 1)) {
      if (!script.startsWith("lish", at + 2) && !script.startsWith("Date", at + 2)) {
        continue;
      }
      matcher.region(
          Math.max(0, at - LONGEST_START), Math.min(script.length(), at + LONGEST_ENTRY));
      if (matcher.find()) {
        return read(matcher.group(1));
      }
    }
    return null;
  }
}
