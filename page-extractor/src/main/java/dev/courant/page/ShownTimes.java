package dev.courant.page;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The time elements of a page, that which dates the article first: beside the headline, outside of
 * navigation and teasers, and not said to be of a change.
 */
final class ShownTimes {
  private static final Pattern CHANGED =
      Pattern.compile("updat|modif|revis|chang|aktuali|actuali|aggiorn|atualiz");
  private static final Pattern PUBLISHED = Pattern.compile("publi|pubdate|created|posted");

  /** A time above the headline is as near as one so many blocks further below it. */
  private static final int ABOVE = 4;

  private static final int APART = Marks.FOREIGN | Marks.NOISE | Marks.TEASER;

  private record Ranked(PageFacts.Time time, int strangeness) {}

  private final List<PageFacts.Time> times;
  private final int headline;
  private final @Nullable String language;

  /**
   * Takes the times of a page.
   *
   * @param headline index of the headline's block, or -1
   */
  ShownTimes(List<PageFacts.Time> times, int headline, @Nullable String language) {
    this.times = times;
    this.headline = headline;
    this.language = language;
  }

  /** The time at which the article seems to have been published; null where none is shown. */
  @Nullable OffsetDateTime published() {
    return times.stream()
        .map(time -> new Ranked(time, strangeness(time)))
        .sorted(Comparator.comparingInt(Ranked::strangeness))
        .flatMap(ranked -> Stream.ofNullable(read(ranked.time().element())))
        .findFirst()
        .orElse(null);
  }

  private int strangeness(PageFacts.Time time) {
    String names = names(time.element());
    boolean changed =
        CHANGED.matcher(names).find()
            || VisibleDates.announcesChange(time.label())
            || VisibleDates.announcesChange(time.element().ownText());
    int kind = changed ? 20_000 : PUBLISHED.matcher(names).find() ? 0 : 1;
    int place = (time.inherited() & APART) != 0 ? 10_000 : distance(time.block());
    return place + kind;
  }

  private int distance(int block) {
    if (headline < 0) {
      return Math.min(block, 9_000);
    }
    int distance = block > headline ? block - headline : ABOVE * (headline - block + 1);
    return Math.min(2 * distance, 9_000);
  }

  private static String names(Element element) {
    return (element.className() + " " + element.attr("itemprop") + " " + element.attr("pubdate"))
        .toLowerCase(Locale.ROOT);
  }

  private @Nullable OffsetDateTime read(Element element) {
    return Stream.of(element.attr("datetime"), element.attr("content"), element.text())
        .flatMap(text -> Stream.ofNullable(DateText.read(text, language)))
        .findFirst()
        .orElse(null);
  }
}
