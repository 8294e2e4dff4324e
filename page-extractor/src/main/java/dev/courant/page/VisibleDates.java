package dev.courant.page;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates that a reader of the page sees, near the headline first. */
final class VisibleDates {
  private static final Pattern CHANGED =
      Pattern.compile(
          "(?iu)updat|modif|aktuali|review|revis|refresh|mis à"
              + " jour|actuali|aggiorn|atualiz|bijgewerkt"
              + "|oppdater|uppdater|opdater|ažur|изм|обнов|güncel|更新");
  private static final int BELOW = 10;
  private static final int JUST_ABOVE = 2;
  private static final int NEAR = 25;
  private static final int ABOVE = 8;
  private static final int LONGEST_STAMP = 90;
  private static final int LONGEST_LINE = 160;

  private final PageScan scan;
  private final List<TextBlock> blocks;
  private final @Nullable String language;

  VisibleDates(PageScan scan, @Nullable String language) {
    this.scan = scan;
    this.blocks = scan.blocks();
    this.language = language;
  }

  /** The day shown right below the headline or above it, unless it is said to be of a change. */
  @Nullable OffsetDateTime atHeadline() {
    int headline = scan.firstHeadline();
    if (headline < 0) {
      return null;
    }
    OffsetDateTime below = stamp(headline + 1, Math.min(blocks.size(), headline + 1 + BELOW));
    return below == null ? stamp(Math.max(0, headline - JUST_ABOVE), headline) : below;
  }

  private @Nullable OffsetDateTime stamp(int from, int to) {
    for (int i = from; i < to; i++) {
      if (blocks.get(i).length() < LONGEST_STAMP) {
        String text = scan.text(blocks.get(i));
        OffsetDateTime found = DateText.read(text, language);
        if (found != null && !CHANGED.matcher(text).find()) {
          return found;
        }
      }
    }
    return null;
  }

  /** The first date in a short line: near the headline, in a byline, anywhere. */
  @Nullable OffsetDateTime first() {
    int headline = scan.firstHeadline();
    OffsetDateTime found = null;
    if (headline >= 0) {
      found = in(headline, Math.min(blocks.size(), headline + NEAR), 0, 0);
      found = found == null ? in(Math.max(0, headline - ABOVE), headline, 0, 0) : found;
    }
    found = found == null ? in(0, blocks.size(), Marks.BYLINE, 0) : found;
    return found == null ? in(0, blocks.size(), 0, Marks.FOREIGN) : found;
  }

  private @Nullable OffsetDateTime in(int from, int to, int wanted, int unwanted) {
    for (int i = from; i < to; i++) {
      TextBlock block = blocks.get(i);
      int marks = block.frame().inherited;
      boolean meant = (marks & wanted) == wanted && (marks & unwanted) == 0;
      if (meant && block.length() < LONGEST_LINE) {
        OffsetDateTime found = DateText.read(scan.text(block), language);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}
