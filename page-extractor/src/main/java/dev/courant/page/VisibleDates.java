package dev.courant.page;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dates that a reader of the page sees, near the headline first. */
final class VisibleDates {
  private static final Pattern CHANGED =
      Pattern.compile(
          "(?iu)updat|modif|aktuali|review|revis|refresh|mis à"
              + " jour|actuali|aggiorn|atualiz|bijgewerkt"
              + "|oppdater|uppdater|opdater|ažur|изм|обнов|оновл|güncel|更新|수정|zuletzt|stand:");

  /** What says of which time the date behind it is. */
  private static final Pattern LABEL =
      Pattern.compile(
          CHANGED.pattern()
              + "|publish|posted|created|publi[cé]|veröffentlich|erstellt|pubblicat|geplaatst|gepubliceerd"
              + "|publicer|publiser|julkaist|opublikowan|zveřejněn|опублик|створен|yayın|発行|公開|配信|发布|發布|게시|입력");

  private static final int LONGEST_OF_STAMP = 60;
  private static final int LEAST_WORDS = 8;
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
        OffsetDateTime found = published(scan.text(blocks.get(i)));
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** The first date of a line that is not said to be of a change. */
  private @Nullable OffsetDateTime published(String text) {
    OffsetDateTime only = DateText.read(text, language);
    if (only == null) {
      return null; // most lines: labels are looked for in the others alone
    }
    int from = 0;
    Matcher label = LABEL.matcher(text);
    boolean changed = false;
    boolean labelled = false;
    while (label.find()) {
      labelled = true;
      OffsetDateTime before =
          changed ? null : DateText.read(text.substring(from, label.start()), language);
      if (before != null) {
        return before;
      }
      from = label.start();
      changed = CHANGED.matcher(label.group()).find();
    }
    if (!labelled) {
      return only;
    }
    return changed ? null : DateText.read(text.substring(from), language);
  }

  /** Whether a text ends in a word that says that what follows is of a change. */
  static boolean announcesChange(String text) {
    Matcher label = LABEL.matcher(text);
    boolean changed = false;
    while (label.find()) {
      changed = CHANGED.matcher(label.group()).find();
    }
    return changed;
  }

  /** The first date in a short line: near the headline, in a byline, anywhere. */
  @Nullable OffsetDateTime first() {
    return Stream.<Supplier<@Nullable OffsetDateTime>>of(
            () -> near(false), () -> near(true), () -> elsewhere(false), () -> elsewhere(true))
        .flatMap(place -> Stream.ofNullable(place.get()))
        .findFirst()
        .orElse(null);
  }

  /**
   * Looks around the headline.
   *
   * @param changes whether the date of a change will do
   */
  private @Nullable OffsetDateTime near(boolean changes) {
    int headline = scan.firstHeadline();
    if (headline < 0) {
      return null;
    }
    OffsetDateTime below = in(headline, Math.min(blocks.size(), headline + NEAR), 0, 0, changes);
    return below == null ? in(Math.max(0, headline - ABOVE), headline, 0, 0, changes) : below;
  }

  private @Nullable OffsetDateTime elsewhere(boolean changes) {
    OffsetDateTime found = in(0, blocks.size(), Marks.BYLINE, 0, changes);
    return found == null ? in(0, blocks.size(), 0, Marks.FOREIGN, changes) : found;
  }

  /** A sentence tells of days; it does not date the page. */
  private static boolean isSentence(String text) {
    boolean ended = ".!?。".indexOf(text.charAt(text.length() - 1)) >= 0 && !text.endsWith("m.");
    boolean wordy =
        text.length() > LONGEST_OF_STAMP || text.split(" ", LEAST_WORDS).length == LEAST_WORDS;
    return ended && wordy && !LABEL.matcher(text).find();
  }

  private @Nullable OffsetDateTime in(int from, int to, int wanted, int unwanted, boolean changes) {
    for (int i = from; i < to; i++) {
      TextBlock block = blocks.get(i);
      int marks = block.frame().inherited;
      boolean meant = (marks & wanted) == wanted && (marks & unwanted) == 0;
      if (meant && block.length() < LONGEST_LINE) {
        String text = scan.text(block);
        OffsetDateTime found = changes ? DateText.read(text, language) : published(text);
        if (found != null && !isSentence(text)) {
          return found;
        }
      }
    }
    return null;
  }
}
