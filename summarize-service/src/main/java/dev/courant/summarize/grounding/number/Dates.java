package dev.courant.summarize.grounding.number;

import dev.courant.summarize.language.Language;
import dev.courant.summarize.language.Token;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the dates of a sentence; relative ones count from the day of publication, in UTC. */
public final class Dates {
  private static final Pattern NUMERIC =
      Pattern.compile(
          "(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})|(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");

  private final List<Token> tokens;
  private final CalendarWords words;
  private final @Nullable LocalDate published;
  private final List<DateMention> found = new ArrayList<>();

  private Dates(List<Token> tokens, Language language, @Nullable Instant publishedAt) {
    this.tokens = tokens;
    this.words = CalendarWords.of(language);
    this.published = publishedAt == null ? null : publishedAt.atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** In reading order; a weekday also as the days near the publication that it may stand for. */
  public static List<DateMention> in(
      List<Token> tokens, Language language, @Nullable Instant publishedAt) {
    Dates dates = new Dates(tokens, language, publishedAt);
    for (int i = 0; i < tokens.size(); i++) {
      dates.read(i);
    }
    return List.copyOf(dates.found);
  }

  private void read(int i) {
    Token token = tokens.get(i);
    Month month = words.month(tokens, i);
    DayOfWeek weekday = words.weekday(tokens, i);
    Integer days = words.relativeDay(token);
    Integer years = words.relativeYear(tokens, i);
    if (token.number()) {
      numeric(token, i);
    } else if (month != null) {
      month(month, i);
    } else if (weekday != null) {
      weekday(weekday, i);
    } else if (days != null && published != null) {
      found.add(DateMention.on(published.plusDays(days), i, i + 1));
    } else if (years != null && published != null) {
      found.add(new DateMention(published.getYear() + years, null, null, null, true, i, i + 2));
    }
  }

  private void numeric(Token token, int i) {
    Matcher date = NUMERIC.matcher(token.key());
    if (date.matches()) {
      boolean yearFirst = date.group(1) != null;
      int year = Integer.parseInt(date.group(yearFirst ? 1 : 6));
      int month = Integer.parseInt(date.group(yearFirst ? 2 : 5));
      int day = Integer.parseInt(date.group(yearFirst ? 3 : 4));
      if (month >= 1 && month <= 12 && day >= 1 && day <= 31) {
        found.add(new DateMention(year, month, day, null, false, i, i + 1));
      }
    }
  }

  private void month(Month month, int i) {
    int first = i;
    int end = i + 1;
    Integer day = null;
    Integer before = small(i - 1) == null && particle(i - 1) ? small(i - 2) : small(i - 1);
    if (before != null) {
      day = before;
      first = small(i - 1) == null ? i - 2 : i - 1;
    } else if (small(end) != null) {
      day = small(end);
      end++;
      end += particle(end) ? 1 : 0;
    }
    int yearAt = year(end) == null && particle(end) ? end + 1 : end;
    Integer year = year(yearAt);
    found.add(
        new DateMention(
            year, month.getValue(), day, null, false, first, year == null ? end : yearAt + 1));
  }

  private void weekday(DayOfWeek weekday, int i) {
    found.add(new DateMention(null, null, null, weekday, false, i, i + 1));
    if (published != null) {
      found.add(
          DateMention.on(published.with(TemporalAdjusters.previousOrSame(weekday)), i, i + 1));
      found.add(DateMention.on(published.with(TemporalAdjusters.next(weekday)), i, i + 1));
    }
  }

  /** "of" in "2 of May", "de" in "2 de mayo", "nd" in "2nd May". */
  private boolean particle(int i) {
    return i >= 0
        && i < tokens.size()
        && tokens.get(i).word()
        && tokens.get(i).key().matches("of|de|del|di|do|the|st|nd|rd|th|er|e|ten");
  }

  private @Nullable Integer small(int i) {
    Integer value = integer(i);
    return value != null && value >= 1 && value <= 31 ? value : null;
  }

  private @Nullable Integer year(int i) {
    Integer value = integer(i);
    return value != null && value >= 1000 && value <= 2199 ? value : null;
  }

  private @Nullable Integer integer(int i) {
    if (i < 0 || i >= tokens.size() || !tokens.get(i).key().matches("[0-9]{1,4}")) {
      return null;
    }
    return Integer.valueOf(tokens.get(i).key());
  }
}
