package dev.courant.ingest.feed;

import dev.courant.dates.CalendarMonth;
import dev.courant.dates.Calendars;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date in words or in numbers of any order, such as {@code Thu, 01 Jan 04 19:48 EST}, {@code
 * 2004-05-25 오후 11:23:17}, {@code 12. März 2004} or {@code 3/14/2004 1:05 PM}.
 */
final class WordedDate {
  private static final String HALF_DAY_AND_ZONE =
      "(?:\\s*([ap])\\.?m\\b\\.?)?"
          + "(?:\\s*\\(?((?:etc/)?(?:gmt|utc|ut)?\\s?[+-]\\d{1,2}:?(?:\\d{2})?(?!\\d)|[a-z]+(?:/[a-z_]+)+|[a-z]{1,5}\\b))?";
  private static final Pattern TIME =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})[:h](\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?" + HALF_DAY_AND_ZONE);

  /** As Chinese, Japanese and Koreans write it in words. */
  private static final Pattern TIME_WITH_UNITS =
      Pattern.compile(
          "(\\d{1,2})\\s?[時时点點시]\\s?(\\d{1,2})\\s?[分분](?:\\s?(\\d{1,2})\\s?[秒초])?"
              + HALF_DAY_AND_ZONE);

  /** As Danes, Finns and Italians write it; where no month is named, it would be a date. */
  private static final Pattern TIME_WITH_DOTS =
      Pattern.compile(
          "(?<![\\d.])(\\d{1,2})\\.(\\d{2})(?:\\.(\\d{2}))?(?![\\d.])" + HALF_DAY_AND_ZONE);

  private static final Pattern PART = Pattern.compile("\\d+|\\p{L}[\\p{L}\\p{M}]*");
  private static final Pattern AFTERNOON = Pattern.compile("오후|下午|午後|μ\\.?μ\\.?");
  private static final Pattern KOREAN = Pattern.compile("년|오전|오후");

  /** As in Thai months: a letter, a dot, a letter. */
  private static final Pattern DOT_OF_ABBREVIATION =
      Pattern.compile("(?<=[\\u0E00-\\u0EFF])\\.(?=[\\u0E00-\\u0EFF])");

  private static final ZoneId IRAN = ZoneId.of("Asia/Tehran");
  private static final int CENTURY_TURN = 90;

  private final List<String> numbers = new ArrayList<>();
  private int month;
  private boolean afternoon;
  private boolean halfDays;
  private LocalTime time = LocalTime.MIDNIGHT;
  private @Nullable CalendarMonth otherMonth;
  private @Nullable ZoneId zone;

  private WordedDate() {}

  /**
   * The time that a text in lower case means, or null.
   *
   * @throws java.time.DateTimeException where there is no such time
   */
  static @Nullable Instant parse(String text) {
    WordedDate date = new WordedDate();
    if (text.chars().anyMatch(c -> c > 0x7F)) {
      date.afternoon = AFTERNOON.matcher(text).find();
      date.zone = KOREAN.matcher(text).find() ? ZoneOffset.ofHours(9) : null;
    }
    String rest = DOT_OF_ABBREVIATION.matcher(date.takeTime(text)).replaceAll("");
    LocalDate era = Calendars.ofEra(rest);
    Matcher parts = PART.matcher(rest);
    while (era == null && parts.find()) {
      date.part(parts.group());
    }
    LocalDate day = era == null ? date.day() : era;
    return day == null ? null : day.atTime(date.time).atZone(date.zone()).toInstant();
  }

  /** Outlets that write Persian dates and no zone are in Iran. */
  private ZoneId zone() {
    CalendarMonth month = otherMonth;
    boolean persian =
        month != null && this.month == 0 && month.calendar() == CalendarMonth.Calendar.PERSIAN;
    ZoneId usual = persian ? IRAN : ZoneOffset.UTC;
    return zone == null ? usual : zone;
  }

  /** Reads the time of day and its zone; what is left is the date. */
  private String takeTime(String text) {
    Matcher matcher = timeIn(text);
    if (matcher == null) {
      return text;
    }
    int hour = Integer.parseInt(matcher.group(1));
    halfDays = matcher.group(4) != null;
    afternoon |= "p".equals(matcher.group(4));
    if (halfDays || afternoon) {
      hour = hour % 12 + (afternoon ? 12 : 0);
    }
    int second = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
    time = FeedDates.time(hour, Integer.parseInt(matcher.group(2)), second);
    String named = matcher.group(5);
    boolean isMonth = named != null && MonthNames.number(named) > 0;
    if (named != null && !isMonth) {
      zone = ZoneNames.zone(named);
    }
    int end = isMonth ? matcher.start(5) : matcher.end();
    return text.substring(0, matcher.start()) + " " + text.substring(end);
  }

  private static @Nullable Matcher timeIn(String text) {
    Matcher usual = TIME.matcher(text);
    if (usual.find()) {
      return usual;
    }
    boolean named = PART.matcher(text).results().anyMatch(p -> MonthNames.number(p.group()) > 0);
    Matcher other = (named ? TIME_WITH_DOTS : TIME_WITH_UNITS).matcher(text);
    return other.find() ? other : null;
  }

  private void part(String part) {
    if (Character.isDigit(part.charAt(0))) {
      numbers.add(part);
    } else {
      // A weekday may look like a month (French "mar." is both); the month comes later.
      int number = MonthNames.number(part);
      month = number > 0 ? number : month;
      CalendarMonth other = number > 0 ? null : CalendarMonth.named(part);
      otherMonth = other == null ? otherMonth : other;
    }
  }

  private @Nullable LocalDate day() {
    CalendarMonth other = otherMonth;
    if (month == 0 && other != null && numbers.size() > 1) {
      boolean yearFirst = numbers.get(0).length() > 2;
      return Calendars.of(
          other, number(numbers.get(yearFirst ? 0 : 1)), number(numbers.get(yearFirst ? 1 : 0)));
    }
    if (numbers.size() < (month > 0 ? 1 : 3)) {
      return null;
    }
    String first = numbers.get(0);
    if (month > 0) {
      return inWords(first, numbers.size() > 1 ? numbers.get(1) : null);
    }
    if (first.length() == 4) {
      return Calendars.of(year(first), number(numbers.get(1)), number(numbers.get(2)));
    }
    if (numbers.size() > 3 && numbers.get(3).length() == 4) {
      numbers.removeFirst(); // Vietnamese counts the days of the week
      first = numbers.getFirst();
    }
    int a = number(first);
    int b = number(numbers.get(1));
    boolean monthFirst = b > 12 || (a <= 12 && halfDays);
    return Calendars.of(year(numbers.get(2)), monthFirst ? a : b, monthFirst ? b : a);
  }

  private @Nullable LocalDate inWords(String first, @Nullable String second) {
    if (second == null) {
      return first.length() == 4 ? LocalDate.of(year(first), month, 1) : null;
    }
    boolean yearFirst = first.length() > 2;
    String day = yearFirst ? second : first;
    return Calendars.of(year(yearFirst ? first : second), month, number(day));
  }

  private static int year(String digits) {
    int value = number(digits);
    return digits.length() > 2 ? value : value + (value < CENTURY_TURN ? 2000 : 1900);
  }

  private static int number(String digits) {
    if (digits.length() > 4) {
      throw new DateTimeException("no part of a date: " + digits);
    }
    return Integer.parseInt(digits);
  }
}
